package dateline.lab.chaos;

import java.util.ArrayList;
import java.util.List;

/** Splits a command as a shell would, as far as white space and quotes go; nothing is expanded. */
final class CommandWords {

    private CommandWords() {}

    /**
     * Returns program and arguments.
     *
     * @throws IllegalArgumentException if there are none, or a quote is not closed
     */
    static List<String> split(String command) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (quote != 0 ? c == quote : c == '"' || c == '\'') {
                quote = quote == 0 ? c : 0;
                inWord = true; // "" is a word as well
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                inWord = false;
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("--command has a " + quote + " that is not closed: " + command);
        }
        if (inWord) {
            words.add(word.toString());
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("--command is empty: say what starts the pipeline");
        }
        return words;
    }
}
