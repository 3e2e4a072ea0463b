package dateline.enrich.enricher;

import java.util.Arrays;
import java.util.Set;

/** Words in and around a name that tell what it names. */
final class NameCues {

    /** Capitalised, before a person's name. */
    private static final Set<String> TITLES = words("""
            Mr Mrs Ms Mx Dr Prof Mr. Mrs. Ms. Mx. Dr. Prof. Sen. Rep. Gov. Gen. Col. Lt. Sgt. Capt. Maj. Adm. Rev. Sir
            Dame Lord Lady President Vice Deputy Prime Minister Chancellor Premier Senator Representative Congressman
            Congresswoman Governor Mayor General Colonel Major Captain Lieutenant Sergeant Admiral Marshal Judge Justice
            Professor Doctor Pope King Queen Prince Princess Duke Duchess Emperor Sheikh Imam Ayatollah Bishop Cardinal
            Archbishop Rabbi Father Brother Sister Ambassador Secretary Chairman Chairwoman Chief Director Officer
            Executive CEO CFO COO Editor Correspondent Producer Reporter Leader Speaker Sheriff Commissioner
            Superintendent Coach Inspector Detective Attorney Herr Frau Monsieur Madame Señor Señora Don Doña Signor Signora
            M. Mme Sr. Sra. Präsident Bundeskanzler Kanzler Président Presidente Ministro Ministre""");

    /** Lower-case, before a person's name. */
    private static final Set<String> ROLES = words("""
            leader minister lobbyist spokesman spokeswoman spokesperson senator congressman congresswoman lawmaker author
            actor actress director analyst president mayor governor lawyer attorney coach judge officer businessman
            businesswoman host expert professor journalist singer striker goalkeeper captain activist economist
            researcher scientist historian philosopher poet writer novelist musician chancellor premier ambassador envoy
            secretary chairman chairwoman chief executive founder candidate politician dissident general commander
            manager owner resident student teacher doctor nurse farmer fisherman wife husband son daughter brother
            sister mother father king queen prince princess pope bishop archbishop billionaire tycoon magnate designer
            architect prosecutor detective inspector sheriff trainer defender midfielder forward winger driver""");

    /** Last word of an organisation's name. */
    private static final Set<String> ORGANISATION_TAILS = words("""
            Inc Inc. Corp Corp. Corporation Ltd Ltd. Limited LLC LLP Co. Company GmbH AG SE KG SA S.A. SpA N.V. NV BV AB
            ASA Oyj Plc plc PLC Group Holdings Holding Partners Ventures Capital Bank Banks Bancorp Insurance Airlines
            Airways Motors Industries Technologies Pharmaceuticals Energy Petroleum Oil Gas Media Press News Times Post
            Journal Herald Tribune Guardian Gazette Courier University College School Institute Academy Hospital Clinic
            Museum Library Foundation Trust Fund Association Federation Confederation Union League Council Committee
            Commission Agency Authority Administration Department Ministry Office Bureau Service Services Board Court
            Parliament Congress Senate Assembly Government Party Front Movement Alliance Coalition Army Navy Guard Guards
            Police Force Forces Corps Command Society Club Church United FC Organisation Organization Nations Network
            Studios Records Entertainment Pictures Systems Software Labs Laboratories Research Center Centre Treasury
            House Reserve Exchange Ministerium Partei Universität Gesellschaft Bundestag Bundesbank""");

    /** First word of an organisation's name that goes on with "of". */
    private static final Set<String> ORGANISATION_HEADS = words("""
            Bank University Ministry Department Office Bureau Board Church House Court Chamber Institute College School
            Academy Association Federation Confederation Union League Council Committee Commission Society Party
            Organisation Organization Secretary Minister""");

    /** Last word of a place's name. */
    private static final Set<String> PLACE_TAILS = words("""
            River Sea Ocean Lake Bay Gulf Strait Channel Coast Island Islands Peninsula Mountain Mountains Hills Valley
            Desert Forest Park Street Avenue Road Square Bridge Airport Station Harbour Harbor Port Beach County Province
            Region District City Town Village State Republic Kingdom Territory Oblast Kremlin Pole""");

    /** First word of a place's name that goes on with "of" or stands before a name. */
    private static final Set<String> PLACE_HEADS =
            words("Gulf Strait Isle City Town Republic Kingdom State Lake Mount River Cape Fort Port Bay Sea");

    private static final Set<String> KNOWN_ORGANISATIONS = words("""
            UN U.N. EU E.U. NATO WHO IMF OPEC OECD WTO UNICEF UNESCO UNHCR FBI CIA NSA NASA FIFA UEFA IOC BBC CNN NBC CBS
            ABC ITV PBS NPR IBM Google Apple Microsoft Amazon Facebook Meta Twitter Tesla Boeing Airbus Siemens Volkswagen
            Toyota Samsung Huawei Gazprom Rosneft Shell BP Exxon Chevron Pentagon Kremlin Hamas Hezbollah Taliban Reuters
            Interpol Europol Greenpeace Congress Parliament Senate Bundestag""");

    private static final Set<String> FIRST_NAMES = words("""
            James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark
            Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary
            Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander Raymond
            Patrick Jack Dennis Jerry Tyler Aaron Jose José Adam Nathan Henry Douglas Peter Zachary Kyle Walter Harold
            Carl Arthur Roger Albert Joe Juan Carlos Luis Jorge Miguel Pedro Diego Antonio Francisco Manuel Javier
            Fernando Alejandro Nicolás Nicolas Hugo Mario Sergio Pablo Rafael Ricardo Roberto Eduardo Mary Patricia
            Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly
            Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy
            Angela Shirley Anna Brenda Pamela Emma Nicole Helen Samantha Katherine Christine Rachel Carolyn Janet
            Catherine Maria María Heather Diane Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren Christina Joan Jane
            Evelyn Judith Megan Andrea Hannah Ana Carmen Isabel Elena Sofia Lucia Rosa Marta Claudia Silvia Vladimir
            Dmitry Sergei Sergey Alexei Yuri Ivan Mikhail Nikolai Boris Igor Oleg Andrei Pavel Viktor Volodymyr Oleksandr
            Olga Tatiana Natalia Svetlana Irina Ekaterina Hans Klaus Jürgen Wolfgang Werner Dieter Helmut Heinz Günter
            Stefan Andreas Matthias Tobias Ursula Monika Petra Sabine Angelika Friedrich Olaf Annalena Jean Pierre Michel
            Philippe Alain Jacques François Emmanuel Marine Marie Nathalie Isabelle Sylvie Giovanni Giuseppe Francesco
            Marco Luca Matteo Giorgia Paolo Andrzej Jan Piotr Krzysztof Jarosław Donald Mateusz Lech Mohammed Muhammad
            Mohamed Ahmed Ali Hassan Hussein Omar Ibrahim Mustafa Abdullah Khalid Fatima Aisha Mehmet Recep Mahmoud Yasser
            Benjamin Yitzhak Narendra Rahul Sonia Amit Arvind Imran Hiroshi Kenji Shinzo Yoshihide Fumio Takashi Yuki Xi
            Wei Li Joe Bill Bob Tom Tim Jim Mike Dan Dave Steve Chris Matt Nick Tony Sam Ben Alex Max Kate Liz Trish""");

    private static final Set<String> CALENDAR = words("""
            Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
            September October November December Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec. Mon. Tue. Wed. Thu. Fri. Sat.
            Sun. Christmas Easter Ramadan Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag""");

    private static final Set<String> SPEECH = words(
            "said says told added wrote tweeted asked argued warned insisted explained replied testified contributed");

    private static final Set<String> PLACE_PREPOSITIONS = words("in at from near outside across throughout toward");

    private NameCues() {}

    static boolean isTitle(String word) {
        return TITLES.contains(word);
    }

    static boolean isRole(String word) {
        return ROLES.contains(word);
    }

    static boolean isOrganisationTail(String word) {
        return ORGANISATION_TAILS.contains(word);
    }

    static boolean isOrganisationHead(String word) {
        return ORGANISATION_HEADS.contains(word);
    }

    static boolean isPlaceTail(String word) {
        return PLACE_TAILS.contains(word);
    }

    static boolean isPlaceHead(String word) {
        return PLACE_HEADS.contains(word);
    }

    static boolean isKnownOrganisation(String name) {
        return KNOWN_ORGANISATIONS.contains(name);
    }

    static boolean isFirstName(String word) {
        return FIRST_NAMES.contains(word);
    }

    static boolean isCalendar(String word) {
        return CALENDAR.contains(word);
    }

    static boolean isSpeech(String word) {
        return SPEECH.contains(word);
    }

    static boolean isPlacePreposition(String word) {
        return PLACE_PREPOSITIONS.contains(word);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.strip().split("\\s+")));
    }
}
