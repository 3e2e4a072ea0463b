package dateline.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void takesControlSequencesOutOfTextFromArticles() {
        assertThat(Terminal.safe("a\u001b[2Jb\u0007c\r\nd")).isEqualTo("a[2Jbc d");
    }

    @Test
    void leavesOurOwnColoursInButNothingElse() {
        assertThat(Terminal.safe("\u001b[1;33mred\u001b[0m \u001b]0;title\u0007", true))
                .isEqualTo("\u001b[1;33mred\u001b[0m ]0;title");
    }

    @Test
    void cutsBetweenCharactersNotInThem() {
        assertThat(Terminal.cut("abcdef", 4)).isEqualTo("abc…");
        assertThat(Terminal.cut("ab\uD83D\uDE00def", 4)).isEqualTo("ab…");
        assertThat(Terminal.cut("abc", 4)).isEqualTo("abc");
    }

    @Test
    void unescapesHighlightsForATerminal() {
        assertThat(Style.plain().highlight("a &lt;b&gt; <em>oil</em> &amp; &quot;gas&quot;"))
                .isEqualTo("a <b> oil & \"gas\"");
    }
}
