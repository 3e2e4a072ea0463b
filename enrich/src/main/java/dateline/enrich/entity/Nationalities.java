package dateline.enrich.entity;

import java.util.HashMap;
import java.util.Map;

/**
 * Words for who and what comes from a country: "Venezuelan" and "Venezuelans". Countries go by their ISO 3166-1 alpha-2
 * code. To add one: a word in its line.
 */
public final class Nationalities {

    private static final Map<String, String> BY_WORD = byWord("""
            AF Afghan|AL Albanian|DZ Algerian|AD Andorran|AO Angolan|AR Argentine,Argentinian,Argentinean|AM Armenian
            AU Australian,Aussie|AT Austrian|AZ Azerbaijani,Azeri|BS Bahamian|BH Bahraini|BD Bangladeshi|BB Barbadian
            BY Belarusian,Belarussian|BE Belgian|BZ Belizean|BJ Beninese|BT Bhutanese|BO Bolivian|BA Bosnian
            BW Botswanan|BR Brazilian|BN Bruneian|BG Bulgarian|BF Burkinabe|BI Burundian|KH Cambodian|CM Cameroonian
            CA Canadian|CV Cape Verdean|CF Central African|TD Chadian|CL Chilean|CN Chinese|CO Colombian|KM Comorian
            CD Congolese|CR Costa Rican|HR Croatian,Croat|CU Cuban|CY Cypriot|CZ Czech|DK Danish,Dane|DJ Djiboutian
            EC Ecuadorian,Ecuadorean|EG Egyptian|SV Salvadoran,Salvadorean|ER Eritrean|EE Estonian|ET Ethiopian
            FJ Fijian|FI Finnish,Finn|FR French,Frenchman,Frenchmen|GA Gabonese|GM Gambian|GE Georgian|DE German
            GH Ghanaian|GR Greek|GT Guatemalan|GN Guinean|GY Guyanese|HT Haitian|HN Honduran|HU Hungarian
            IS Icelandic,Icelander|IN Indian|ID Indonesian|IR Iranian|IQ Iraqi|IE Irish,Irishman|IL Israeli
            IT Italian|CI Ivorian|JM Jamaican|JP Japanese|JO Jordanian|KZ Kazakh,Kazakhstani|KE Kenyan|XK Kosovar
            KP North Korean|KR South Korean|KW Kuwaiti|KG Kyrgyz|LA Laotian|LV Latvian|LB Lebanese|LR Liberian
            LY Libyan|LI Liechtensteiner|LT Lithuanian|LU Luxembourger|MG Malagasy|MW Malawian|MY Malaysian
            MV Maldivian|ML Malian|MT Maltese|MR Mauritanian|MU Mauritian|MX Mexican|MD Moldovan|MC Monegasque
            MN Mongolian|ME Montenegrin|MA Moroccan|MZ Mozambican|MM Burmese|NA Namibian|NP Nepalese,Nepali
            NL Dutch,Dutchman|NZ New Zealander,Kiwi|NI Nicaraguan|NE Nigerien|NG Nigerian|MK Macedonian
            NO Norwegian|OM Omani|PK Pakistani|PS Palestinian|PA Panamanian|PG Papua New Guinean|PY Paraguayan
            PE Peruvian|PH Filipino,Philippine,Filipina|PL Polish,Pole|PT Portuguese|PR Puerto Rican|QA Qatari
            RO Romanian|RU Russian|RW Rwandan|WS Samoan|SA Saudi,Saudi Arabian|SN Senegalese|RS Serbian,Serb
            SL Sierra Leonean|SG Singaporean|SK Slovak,Slovakian|SI Slovenian,Slovene|SO Somali,Somalian
            ZA South African|SS South Sudanese|ES Spanish,Spaniard|LK Sri Lankan|SD Sudanese|SR Surinamese
            SE Swedish,Swede|CH Swiss|SY Syrian|TW Taiwanese|TJ Tajik|TZ Tanzanian|TH Thai|TL Timorese|TG Togolese
            TO Tongan|TT Trinidadian|TN Tunisian|TR Turkish,Turk|TM Turkmen|UG Ugandan|UA Ukrainian|AE Emirati
            GB British,Briton|US American|UY Uruguayan|UZ Uzbek|VE Venezuelan|VN Vietnamese|YE Yemeni|ZM Zambian
            ZW Zimbabwean""");

    private Nationalities() {}

    /**
     * The country of a nationality, or null if the word is none.
     *
     * @param word as printed, singular or plural
     */
    public static String country(String word) {
        return BY_WORD.get(FoldedName.of(word));
    }

    /** Country by word, both folded as {@link Links} folds names. */
    public static Map<String, String> byWord() {
        return BY_WORD;
    }

    private static Map<String, String> byWord(String list) {
        Map<String, String> words = new HashMap<>();
        for (String entry : list.strip().split("\\s*[|\\n]\\s*", -1)) {
            String country = entry.substring(0, 2);
            for (String word : entry.substring(3).split(",", -1)) {
                words.put(FoldedName.of(word), country);
                if (!word.endsWith("s") && !word.endsWith("ese") && !word.endsWith("sh") && !word.endsWith("ch")) {
                    words.put(FoldedName.of(word) + "s", country);
                }
            }
        }
        return Map.copyOf(words);
    }
}
