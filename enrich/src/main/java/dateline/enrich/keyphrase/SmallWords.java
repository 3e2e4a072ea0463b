package dateline.enrich.keyphrase;

import dateline.enrich.text.WordList;
import java.util.Map;
import java.util.Set;

/** Words that no key phrase has: those that carry grammar, and in English those that news is told with. */
final class SmallWords {

    private static final Set<String> ENGLISH = WordList.of("""
            a about above across after again against ago ahead all allow allowed almost along already also although always
            am amid among an and announced another any anyone anything appear appeared are aren around as ask asked asking
            at away back bad be became because become been before began begin behind being believe believed best better
            between big bit both bring brought but by called came can cannot can't come comes coming considered continue
            continued could day days did different do does doesn doing don done down during each early either else end
            enough especially even ever every everyone everything example expect expected face fact far felt few find
            first follow following for found four from full further gave get gets getting give given gives go goes going
            gone good got great had half happen happened happening hard has hasn have having he hear heard held help her
            here hers high him himself his hold hope hour hours how however i if important in include included includes
            including instead into is isn it its itself just keep kept kind knew know known large last late later latest
            lead least leave leaving led left less let like likely little ll local long longer look looked looking lot low
            made main major make makes making many matter may maybe me mean means meet met might million billion trillion
            minute minutes moment month months more morning most mr mrs ms much must my myself named nearly need needed
            never new next night nine no nobody none nor not note noted nothing now number n't of off offer offered often
            oh old on once one ones only open or order other others our out over own part particular past people perhaps
            place plan planned point possible present previous probably put question quite rather re ready real really
            reason recent recently remain remained report reported reportedly reporters result right run s said same saw
            say saying says second see seem seemed seems seen send sent set seven several shall she should show showed
            side similar since six small so some someone something sometimes soon speaking spoke start started state
            statement still stop story such sure t take taken takes taking talk tell ten than thank that the their them
            themselves then there therefore these they thing things think third this those though thought three through
            time times to today together told tomorrow tonight too took top toward towards tried true try trying turn
            turned two under until up upon us use used using ve very via view want wanted wants was wasn way ways we week
            weeks well went were weren what whatever when where whether which while who whole whom whose why will with
            within without woman won't word words work worked working would wouldn wrote year years yes yesterday yet you
            young your yourself dozens hundreds thousands monday tuesday wednesday thursday friday saturday sunday january
            february march april june july august september october november december added according agreed
            told called claimed argued insisted explained suggested confirmed declared percent per cent spokesman
            spokeswoman spokesperson read photo image video click subscribe sign newsletter follow twitter facebook email
            dr sen rep gov 's d m man men women guy guys etc eight five lots anyway actually simply certainly clearly
            whose move moved moves try tries done seeking seek sought stay staying sat stood bring brings brought
            leaves live lives lived lived living feel feels came appears happens finally yet including despite
            regarding concerning due amongst unlike throughout whenever wherever became becomes remains remaining""");

    /** A few dozen a language are most of the small words of any text in it. */
    private static final Map<String, Set<String>> OTHERS = Map.ofEntries(
            Map.entry("de", WordList.of("""
                    der die das den dem des ein eine einen einem einer eines und oder aber auch als am an auf aus bei bis
                    da damit dann dass daß diese dieser dieses dem doch dort durch er es etwa für gegen habe haben hat
                    hatte hatten hier ich ihm ihn ihr ihre ihrem ihren ihrer im in ist ja jahr jahre jahren jetzt kann
                    kein keine können könnte man mehr mit muss müssen nach nicht noch nun nur ob ohne sagte sagt schon
                    sehr sei sein seine seinem seinen seiner seit sich sie sind so soll sollen sollte sondern über um uns
                    unter viele vom von vor war waren was weil wenn wer werde werden wie wieder will wir wird wo worden
                    wurde wurden würde zu zum zur zwei zwischen laut uhr prozent alle allem allen aller alles andere
                    anderen beim bereits dabei dazu derzeit deutlich drei einmal ersten immer in's möglich neue neuen
                    rund selbst später sowie statt trotz während weiter weitere weiteren wohl zuvor""")),
            Map.entry("fr", WordList.of("""
                    le la les l' un une des du de d' au aux et ou mais où qui que qu' quoi dont ce c' cet cette ces il
                    elle ils elles on nous vous je j' tu me m' se s' te t' y en ne n' pas plus moins très tout toute tous
                    toutes son sa ses leur leurs mon ma mes notre nos votre vos est sont été était étaient être avoir a
                    ont avait avaient sera seront fait faire peut peuvent dans sur sous avec sans pour par entre vers
                    chez depuis pendant avant après contre selon comme si aussi ainsi alors encore déjà même autres autre
                    deux trois dit an ans année années jour jours cela lui eux dès lors afin donc car ni non oui""")),
            Map.entry("es", WordList.of("""
                    el la los las un una unos unas y e o u pero de del al a ante con contra desde en entre hacia hasta
                    para por según sin sobre tras que quien quienes cual cuales cuyo cuya como cuando donde se su sus lo
                    le les me te nos mi mis tu ya no ni sí más menos muy también este esta estos estas ese esa eso esto
                    aquel es son era eran fue fueron ser sido está están estaba ha han había haber hay tiene tienen puede
                    pueden dijo todo toda todos todas otro otra otros otras año años día días dos tres así si aunque
                    porque durante mientras además cada""")),
            Map.entry("it", WordList.of("""
                    il lo la i gli le l' un uno una un' di del dello della dei degli delle dell' a al allo alla ai agli
                    alle all' da dal dalla dai dalle in nel nella nei nelle nell' con su sul sulla sui per tra fra e ed o
                    ma che chi cui non né si ci vi ne mi ti lui lei loro noi voi suo sua suoi sue questo questa questi
                    queste quello quella è sono era erano stato stata stati essere ha hanno aveva avere può più meno molto
                    anche come quando dove se già ancora dopo prima secondo anni anno giorno due tre tutto tutti""")),
            Map.entry("pt", WordList.of("""
                    o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para com sem
                    sob sobre entre até após desde e ou mas que quem qual cujo como quando onde se seu sua seus suas lhe
                    ele ela eles elas nós eu não nem já mais menos muito também este esta estes estas esse essa isso isto
                    é são era eram foi foram ser sido está estão ter tem têm tinha há pode podem disse todo toda todos
                    outro outra ano anos dia dias dois três porque durante segundo ainda""")),
            Map.entry("nl", WordList.of("""
                    de het een en of maar van in op aan met voor door bij naar uit over onder tegen tot na om te ten ter
                    dat die dit deze er is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen zal
                    zullen zou zouden moet moeten niet geen ook nog al als dan wel meer veel zich zijn haar hun hij zij
                    ze we wij ik je u wat wie waar hoe omdat volgens jaar jaren twee drie zei zegt""")),
            Map.entry("sv", WordList.of("""
                    och i att det som en på är av för med den till inte har de om ett men var sig så vi från kan när han
                    hon nu under också efter eller än sin ska där ha mot alla vid år vara säger över två mer blir""")),
            Map.entry("da", WordList.of("""
                    og i at det som en på er af for med den til ikke har de om et men var sig så vi fra kan når han hun nu
                    under også efter eller end sin skal der ha mod alle ved år være siger over to mere bliver""")),
            Map.entry("no", WordList.of("""
                    og i at det som en på er av for med den til ikke har de om et men var seg så vi fra kan når han hun nå
                    under også etter eller enn sin skal der ha mot alle ved år være sier over to mer blir""")),
            Map.entry("pl", WordList.of("""
                    i w na z że się do nie jest o to za po od jak dla który która które przez ale czy przy są był była
                    było były będzie tym tego także już oraz może jego jej ich co lat roku""")),
            Map.entry("ru", WordList.of("""
                    и в во на с со что не по из к о об от за для это как а но или при был была было были быть он она они
                    его ее их то так же еще уже также бы до после который которая которые все году года сообщил""")));

    private SmallWords() {}

    /** The small words of a language; none for one we have no list of. */
    static Set<String> of(String language) {
        return language.equals("en") ? ENGLISH : OTHERS.getOrDefault(language, Set.of());
    }
}
