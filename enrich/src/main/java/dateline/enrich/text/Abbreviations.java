package dateline.enrich.text;

import java.util.Locale;
import java.util.Set;

/** Words that are written with a period which ends no sentence. All are given without that period. */
public final class Abbreviations {

    /** Something always follows these, so the sentence goes on. */
    private static final Set<String> LEADING = WordList.of("""
            Mr Mrs Ms Mx Dr Prof Sen Sens Rep Reps Gov Govs Gen Col Lt Sgt Cpl Pvt Capt Cmdr Maj Adm Brig Supt Insp
            Det Rev Fr Hon Pres St Ste Mt Ft Messrs Atty Asst Assoc Amb Sec Dir Dept Univ Ave Blvd Rd Hwy Vol Nr Tel
            Ext vs v cf ca approx est incl excl resp esp Jan Feb Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues
            Wed Thu Thur Thurs Fri Ala Ariz Ark Calif Colo Conn Fla Ga Ind Kan Ky Mich Minn Mo Mont Neb Nev Okla Tenn
            Tex Vt Wis Wyo Hr Fra Frl Dipl Ing bzw vgl ggf evtl zzgl inkl sog usw Abs Str Mio Mrd Tsd z.B d.h u.a o.ä
            Rs MM Mme Mlle Mgr env Sr Sra Srta Dra Lic Ud Uds Excmo pág núm aprox Sig Dott Avv Exmo Dep dhr mevr drs mr
            ir ds bijv blz kl bl.a t.ex f.eks d.v.s ul prof płk por tys mln mld godz św тыс млн млрд руб долл ул им
            стр гг г""");

    /** These end a sentence as often as not; what follows must tell. */
    private static final Set<String> TRAILING = WordList.of("""
            Inc Corp Co Ltd LLC Bros Cos Jr Sr Esq Ph.D M.D B.A M.A a.m p.m A.M P.M etc al U.S U.K U.N E.U D.C U.S.A
            U.A.E i.e e.g S.A S.p.A No Nos Art Sun Sat Mass Miss Ore Ill La Del Op Fig Pa Wash Mar Md Va""");

    /** Lower-case ones that a period after does not make a broken sentence of. */
    private static final Set<String> LOWER = WordList.of("""
            etc vs approx est dept govt tel ext apt assn avg min max misc inc corp ltd fig vol ave blvd cf viz ca oz lbs
            lb sq ft mph kph hrs hr mins secs yrs cont incl excl orig pop capt prof mins temp dist jct pts reps ret rev
            sgt col gen gov sen rep pres asst assoc natl intl misc mfg mgr mkt equiv esp usu var admin pct pts ed eds trans""");

    private Abbreviations() {}

    /** Whether the sentence goes on after this word and its period. */
    public static boolean isLeading(String word) {
        return LEADING.contains(word);
    }

    /** Whether the sentence may end after this word and its period, or may not. */
    public static boolean isTrailing(String word) {
        return TRAILING.contains(word) || isInitial(word) || isInitials(word);
    }

    /** Whether a lower-case word is usually an abbreviation. */
    public static boolean isLower(String word) {
        return LOWER.contains(word);
    }

    /** Any of them, in any case. */
    public static boolean isAny(String word) {
        return isLeading(word) || isTrailing(word) || LOWER.contains(word.toLowerCase(Locale.ROOT));
    }

    /** One upper-case letter, as in "J. Smith". */
    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0));
    }

    /** Letters with periods between, as in "U.S" or "e.g". */
    public static boolean isInitials(String word) {
        if (word.length() < 3 || word.length() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
                return false;
            }
        }
        return true;
    }
}
