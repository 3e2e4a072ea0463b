package dateline.enrich.quote;

import dateline.enrich.text.WordList;
import java.util.Set;

/** Tells by title or first name whether a person is "he" or "she". */
final class Genders {

    static final int UNKNOWN = 0;
    static final int HE = 1;
    static final int SHE = 2;

    private static final Set<String> HE_TITLES = Set.of(
            "Mr",
            "Mr.",
            "Sir",
            "Lord",
            "King",
            "Prince",
            "Pope",
            "Father",
            "Brother",
            "Herr",
            "Congressman",
            "Señor",
            "Monsieur",
            "Emperor",
            "Sheikh",
            "Imam",
            "Ayatollah",
            "Rabbi",
            "Cardinal",
            "spokesman",
            "chairman",
            "Chairman",
            "businessman",
            "Duke",
            "actor");

    private static final Set<String> SHE_TITLES = Set.of(
            "Mrs",
            "Mrs.",
            "Ms",
            "Ms.",
            "Miss",
            "Dame",
            "Lady",
            "Queen",
            "Princess",
            "Sister",
            "Frau",
            "Congresswoman",
            "Señora",
            "Madame",
            "Mme",
            "spokeswoman",
            "chairwoman",
            "Chairwoman",
            "businesswoman",
            "Duchess",
            "actress");

    private static final Set<String> HE_NAMES = WordList.of("""
            James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark
            Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob
            Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander
            Raymond Patrick Jack Dennis Jerry Tyler Aaron Jose José Adam Nathan Henry Douglas Peter Zachary Kyle Walter
            Harold Carl Arthur Roger Albert Joe Juan Carlos Luis Jorge Miguel Pedro Diego Antonio Francisco Manuel Javier
            Fernando Alejandro Nicolás Nicolas Hugo Mario Sergio Pablo Rafael Ricardo Roberto Eduardo Vladimir Dmitry
            Sergei Sergey Alexei Yuri Ivan Mikhail Nikolai Boris Igor Oleg Andrei Pavel Viktor Volodymyr Oleksandr Hans
            Klaus Jürgen Wolfgang Werner Dieter Helmut Friedrich Olaf Stefan Andreas Matthias Tobias Pierre Michel
            Philippe Alain Jacques François Emmanuel Giovanni Giuseppe Francesco Marco Luca Matteo Paolo Andrzej Piotr
            Krzysztof Jarosław Mateusz Lech Mohammed Muhammad Mohamed Mohammad Ahmed Ali Hassan Hussein Omar Ibrahim
            Mustafa Abdullah Khalid Mehmet Recep Mahmoud Yasser Yitzhak Narendra Rahul Amit Arvind Imran Hiroshi Kenji
            Shinzo Yoshihide Fumio Takashi Bill Bob Tom Tim Jim Mike Dan Dave Steve Chris Matt Nick Tony Ben Bernie Ted
            Jeff Greg Ken Ron Don Ray Rick Rand Newt Barack Mitt Mitch Harry Keith Karl Corey Sean Ian Alan Allen Allan
            Bruce Craig Doug Ed Eddie Ernest Fred Glenn Gordon Graham Howard Jay Jeb Jimmy Johnny Josh Julian Keir Kirk
            Lawrence Leo Leonard Lewis Liam Louis Lloyd Malcolm Marcus Martin Max Neil Nigel Oliver Oscar Owen Phil
            Philip Phillip Ralph Randy Reince Rob Rod Roy Russell Rupert Sam Sebastian Simon Stanley Stuart Terry Todd
            Trevor Victor Vincent Warren Wayne Will Xavier Adrian Abraham Amir Angus Bashar Ban Benny Chuck Colin Dean
            Derek Dick Dominic Elon Evan Felix Gavin Geoffrey Gerald Guy Herman Hugh Isaac Jared Jeremy Joel Kofi Lance
            Marc Mario Maurice Micheál Moses Naftali Norman Pete Rex Rishi Rodrigo Rudy Sanjay Shane Silvio Tariq Viktor
            Vince Vikram Wes Winston Yoweri Zachary""");

    private static final Set<String> SHE_NAMES = WordList.of("""
            Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra
            Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura
            Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen Samantha Katherine Christine Rachel
            Carolyn Janet Catherine Maria María Heather Diane Ruth Julie Olivia Joyce Virginia Victoria Kelly Lauren
            Christina Joan Jane Evelyn Judith Megan Hannah Ana Carmen Isabel Elena Sofia Lucia Rosa Marta Claudia Silvia
            Olga Tatiana Natalia Svetlana Irina Ekaterina Ursula Monika Petra Sabine Angelika Annalena Marine Marie
            Nathalie Isabelle Sylvie Giorgia Fatima Aisha Sonia Kate Liz Trish Hillary Ivanka Melania Chelsea Huma Debbie
            Kellyanne Carly Theresa Nikki Kamala Jill Sheyla Alice Alison Allison Andrea Ann Anne Annie Audrey Beth
            Bridget Camille Caroline Charlotte Cheryl Chloe Christiane Claire Clare Colleen Condoleezza Daniela Danielle
            Denise Diana Donatella Edith Eileen Elaine Eleanor Elise Ellen Erin Esther Eva Eve Fiona Florence Frances
            Gabriela Gillian Gina Ginni Gloria Grace Greta Gwen Heidi Hilary Holly Ingrid Iris Jacinda Jackie Jacqueline
            Jamila Jan Janice Jasmine Jean Jeanne Jenna Jenny Joanna Jo Josephine Judy Julia Juliet Kaitlan Katie Kathy
            Katrina Kay Kirsten Kristen Kristi Leila Leah Leslie Lily Loretta Lori Lorraine Louise Lucy Lynn Madeleine
            Maggie Malala Marcia Marjorie Martha Maureen Meg Meghan Melinda Mia Michele Molly Monica Nadia Naomi Natalie
            Nina Nora Oprah Paula Penny Phyllis Priti Rita Robin Rosemary Roxana Sally Sara Serena Sheila Sherry Simone
            Sophie Stacey Sue Susana Suzanne Sylvia Tammy Tanya Tara Teresa Tina Tracy Ursula Valerie Vanessa Vera
            Veronica Vivian Wendy Whoopi Yvette Yvonne Zoe""");

    private Genders() {}

    /** By a title before a name. */
    static int ofTitle(String title) {
        return HE_TITLES.contains(title) ? HE : SHE_TITLES.contains(title) ? SHE : UNKNOWN;
    }

    /** By the first word of a name. */
    static int ofName(String name) {
        int space = name.indexOf(' ');
        String first = space < 0 ? name : name.substring(0, space);
        int title = ofTitle(first);
        return title != UNKNOWN ? title : HE_NAMES.contains(first) ? HE : SHE_NAMES.contains(first) ? SHE : UNKNOWN;
    }
}
