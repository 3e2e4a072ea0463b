package dateline.lab.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {

    @Test
    void splitsAtWhiteSpaceButNotInQuotes() {
        assertThat(CommandWords.split("  ./dateline up\t--data '/my data/x' --name=\"it's\" \"\" "))
                .containsExactly("./dateline", "up", "--data", "/my data/x", "--name=it's", "");
    }

    @Test
    void expandsNothing() {
        assertThat(CommandWords.split("run $HOME;*`x` > y")).containsExactly("run", "$HOME;*`x`", ">", "y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "run 'x", "run \"x'"})
    void refusesWhatIsNoCommand(String command) {
        assertThatThrownBy(() -> CommandWords.split(command))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--command ");
    }
}
