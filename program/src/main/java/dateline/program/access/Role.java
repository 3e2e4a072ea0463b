package dateline.program.access;

import java.util.Locale;

/** What a caller may do; each may also do what those before it may. */
public enum Role {

    /** Search, watch, read. */
    READ,

    /** Store searches, push articles, change what is kept. */
    WRITE;

    boolean allows(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** As it is written in token files and answers: {@code read}, {@code write}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such role */
    static Role of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("A role is read or write, but was '" + word + "'");
    }
}
