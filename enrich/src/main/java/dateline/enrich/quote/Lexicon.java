package dateline.enrich.quote;

import java.util.HashMap;
import java.util.Map;

/** English words of saying, and the small words around them. To add a verb: its bare form, in the line of its kind. */
final class Lexicon {

    private static final String CLAUSE = """
            say add note argue insist warn concede contend assert tweet retweet lament complain conclude allege joke quip
            boast vow predict write suggest testify swear""";

    private static final String THAT = """
            explain acknowledge maintain recall reply remark stress emphasize emphasise caution counter post reiterate
            elaborate opine muse gripe grumble comment announce report confirm deny reveal indicate mention agree repeat signal disclose clarify advise stipulate
            estimate find show point state claim declare admit observe promise pledge threaten demand propose
            recommend request respond argue answer affirm profess protest speculate hint charge attest
            stipulate underline underscore proclaim pronounce certify guarantee forecast note read conceive agree mean
            write hear calculate project conclude determine rule""";

    private static final String MARKED = """
            continue ask answer respond shout yell cry chant read laugh sneer snap exclaim whisper begin finish
            offer sigh scream mutter murmur interject interrupt implore plead crow fume thunder bellow growl intone chide
            scold scoff chuckle deadpan echo text email e-mail blog caption publish speak think wonder inquire
            enquire query reason ponder hiss holler shoot fire tease taunt rant rave crack stammer go put""";

    private static final String TELL = "tell remind inform assure notify warn advise convince assure persuade ask";

    private static final String DIRECTIVE = """
            urge demand accuse vow pledge promise threaten propose call warn ask blame implore beg advise beseech order
            instruct exhort recommend""";

    private static final String LABEL = """
            call describe dub label brand characterize characterise slam blast praise criticize criticise denounce
            condemn mock dismiss decry deride hail portray term cite quote title refer depict bill tout deem name rip
            ridicule trumpet attack lambaste bash laud applaud hammer accuse blame declare express voice speak
            compare liken defend question challenge recount paraphrase invoke brag talk pan reject rebuke assail
            lash vilify salute thank welcome promise predict pronounce warn advocate demand""";

    private static final String NOUNS = """
            report reports claim claims state states note notes show shows charge charges call calls comment comments
            promise promises pledge pledges demand demands request requests order orders post posts tweet tweets text
            texts blog name names brand brands label labels title titles challenge challenges attack attacks question
            questions protest protests answer answers praise quote quotes cry cries laugh fire offer offers project
            projects rule rules estimate estimates blame vow vows point points find finds term terms bill bills mock
            blast blasts fires reason reasons hint hints forecast forecasts warn rip echo echoes salute welcome joke
            jokes remark remarks boast concludes caption query shout shouts signal signals mention mentions""";

    private static final String IRREGULAR = """
            say says said saying;tell tells told telling;write writes wrote writing written;swear swears swore swearing
            sworn;begin begins began beginning begun;find finds found finding;show shows showed showing shown;read reads
            read reading;speak speaks spoke speaking spoken;think thinks thought thinking;go goes went going;put puts put
            putting;hear hears heard hearing;mean means meant meaning;shoot shoots shot shooting;
            beg begs begged begging;quip quips quipped quipping;admit admits admitted admitting;plead pleads pleaded
            pleading;recommend recommends recommended recommending;refer refers referred referring;rip rips ripped
            ripping;brag brags bragged bragging;pan pans panned panning;dub dubs dubbed dubbing;slam slams slammed
            slamming;blog blogs blogged blogging;beseech beseeches beseeched beseeching;chat chats chatted chatting""";

    private static final Map<String, Integer> CLASSES = classes();

    private Lexicon() {}

    /** Bits of {@link WordClass} for a word in lower case. */
    static int classes(String word) {
        return CLASSES.getOrDefault(word, 0);
    }

    private static Map<String, Integer> classes() {
        Map<String, String[]> irregular = new HashMap<>();
        for (String forms : IRREGULAR.strip().split(";", -1)) {
            String[] all = forms.strip().split("\\s+", -1);
            irregular.put(all[0], all);
        }
        Map<String, Integer> classes = new HashMap<>();
        verbs(classes, irregular, CLAUSE, WordClass.CLAUSE);
        verbs(classes, irregular, THAT, WordClass.THAT);
        verbs(classes, irregular, MARKED, WordClass.MARKED);
        verbs(classes, irregular, TELL, WordClass.TELL);
        verbs(classes, irregular, DIRECTIVE, WordClass.DIRECTIVE);
        verbs(classes, irregular, LABEL, WordClass.LABEL);
        words(classes, WordClass.NOUN_TOO, NOUNS);
        words(classes, WordClass.BE, "is are was were be been being am 's ’s 're ’re gets get got");
        words(classes, WordClass.HAVE, "has have had having did does do 've ’ve 'd ’d");
        words(classes, WordClass.UNSAID, """
                not n't n’t never to would could should might may will can cannot must shall 'll ’ll neither hardly
                without""");
        words(classes, WordClass.ADVERB, """
                also later then once again often even still just now recently first reportedly famously repeatedly
                publicly already previously since ever both all himself herself themselves itself soon instead long
                always sometimes here there too further simply twice""");
        words(classes, WordClass.PREPOSITION, """
                in on at of for to from with by during after before about into over under since through against between
                among near inside outside toward towards via across around amid as without within until despite""");
        words(classes, WordClass.BREAK, """
                that which while when because if although though but and or where whereas unless so than whose whom
                whether why how what since until as""");
        words(classes, WordClass.OPENER, "that whether if how why what");
        words(classes, WordClass.DETERMINER, """
                the a an this these those his her its their our my your some many several most few one two three another
                other both all no each every any""");
        words(classes, WordClass.PRONOUN, "he she they it who i we you that which one others some many");
        words(classes, WordClass.TIME, """
                monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight january
                february march april june july august september october november december jan. feb. aug. sept. oct. nov.
                dec. morning afternoon evening night week month year earlier last""");
        return Map.copyOf(classes);
    }

    private static void verbs(Map<String, Integer> classes, Map<String, String[]> irregular, String list, int kind) {
        for (String verb : list.strip().split("\\s+", -1)) {
            String[] forms = irregular.getOrDefault(verb, regular(verb));
            for (int i = 0; i < forms.length; i++) {
                int form = forms[i].endsWith("ing") && i == 3 ? WordClass.PARTICIPLE : i == 0 ? WordClass.BARE : 0;
                classes.merge(forms[i], kind | form, (a, b) -> a | b);
            }
        }
    }

    /** Bare form, third person, past, participle. */
    private static String[] regular(String verb) {
        char last = verb.charAt(verb.length() - 1);
        String stem = verb.substring(0, verb.length() - 1);
        boolean consonantBefore = "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0;
        if (last == 'e') {
            return new String[] {verb, verb + "s", verb + "d", stem + "ing"};
        }
        if (last == 'y' && consonantBefore) {
            return new String[] {verb, stem + "ies", stem + "ied", verb + "ing"};
        }
        boolean hisses = verb.endsWith("s") || verb.endsWith("sh") || verb.endsWith("ch") || verb.endsWith("x");
        return new String[] {verb, verb + (hisses ? "es" : "s"), verb + "ed", verb + "ing"};
    }

    private static void words(Map<String, Integer> classes, int kind, String list) {
        for (String word : list.strip().split("\\s+", -1)) {
            classes.merge(word, kind, (a, b) -> a | b);
        }
    }
}
