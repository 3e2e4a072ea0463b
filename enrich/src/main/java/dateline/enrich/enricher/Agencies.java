package dateline.enrich.enricher;

import java.util.HashMap;
import java.util.Map;

/** News agencies by every name they credit themselves with. To add one: a line, its usual short name first. */
public final class Agencies {

    /** Longest name, so that longer words need not be looked up. */
    static final int LONGEST_NAME = 40;

    private static final Map<String, String> BY_NAME = byName("""
            AP | The Associated Press | Associated Press
            Reuters | Thomson Reuters | REUTERS
            AFP | Agence France-Presse | Agence France Presse
            dpa | DPA | Deutsche Presse-Agentur | dpa-AFX
            EFE | Agencia EFE | Efe | EFEUSA
            ANSA | Ansa
            Xinhua | Xinhua News Agency | XINHUA
            TASS | Tass | ITAR-TASS
            Interfax | INTERFAX | Interfax-Ukraine
            RIA Novosti | RIA
            Ukrinform | UKRINFORM
            UNIAN
            Kyodo | Kyodo News | KYODO
            Jiji | Jiji Press | JIJI
            Yonhap | Yonhap News Agency | YONHAP
            PTI | Press Trust of India
            ANI | Asian News International
            IANS | Indo-Asian News Service
            UPI | United Press International
            PA | PA Media | PA Wire | Press Association
            Bloomberg | Bloomberg News
            Anadolu | Anadolu Agency | AA
            APA | Austria Presse Agentur
            Keystone-SDA | SDA | ATS | sda
            Belga | BELGA
            ANP
            NTB
            TT | TT Nyhetsbyrån | Tidningarnas Telegrambyrå
            Ritzau
            STT | Suomen Tietotoimisto
            PAP | Polska Agencja Prasowa
            CTK | ČTK | Czech News Agency
            TASR
            MTI
            Agerpres | AGERPRES
            BTA | Bulgarian News Agency
            HINA | Hina
            Tanjug | TANJUG
            STA
            Lusa | LUSA
            Europa Press | EUROPA PRESS
            Agência Brasil
            Prensa Latina
            Télam | Telam | TELAM
            Notimex | NOTIMEX
            CP | The Canadian Press | Canadian Press | La Presse Canadienne
            AAP | Australian Associated Press
            NZPA
            Antara | ANTARA
            Bernama | BERNAMA
            VNA | Vietnam News Agency
            CNA | Central News Agency
            PNA | Philippine News Agency
            MENA | Middle East News Agency
            SPA | Saudi Press Agency
            WAM | Emirates News Agency
            IRNA
            NAN | News Agency of Nigeria
            SAPA
            PR Newswire | PRNewswire
            Business Wire | BUSINESS WIRE
            GlobeNewswire | GLOBE NEWSWIRE
            """);

    private Agencies() {}

    /** The usual short name, or null if this names no agency. */
    public static String usualName(String name) {
        return BY_NAME.get(name);
    }

    private static Map<String, String> byName(String lines) {
        Map<String, String> names = new HashMap<>();
        lines.lines().forEach(line -> {
            String[] parts = line.strip().split(" \\| ", -1);
            for (String part : parts) {
                names.put(part, parts[0]);
            }
        });
        return Map.copyOf(names);
    }
}
