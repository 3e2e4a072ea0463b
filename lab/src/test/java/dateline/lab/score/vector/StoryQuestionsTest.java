package dateline.lab.score.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoryQuestionsTest {

    private static final List<News> NEWS = List.of(
            new News("bridge", "Harbour bridge closed", "Cables must be repaired."),
            new News("rice", "Farmers fear for rice", "The rain came late."),
            new News("bridge", "Bridge over the harbour shut", "Its cables are worn."),
            new News("vote", "Parliament votes", "A majority was found."),
            new News("rice", "Rain late, rice at risk", "Farmers wait."));

    private static final int[] ONCE = {1, 1};

    @Test
    void onlyArticlesWithOthersOfTheirStoryAsk() {
        var questions = new StoryQuestions(NEWS, 1);

        assertThat(questions.stories()).isEqualTo(2);
        assertThat(questions.questions()).isEqualTo(3);
    }

    @Test
    void theFirstThatIsRightCountsByItsRank() {
        Likeness byNumber = article -> new double[] {5, 4, 3, 2, 1};

        StoryQuestions.Found found = new StoryQuestions(NEWS, 2).ask(byNumber);

        // the bridge's other article is first, the rice's second
        assertThat(found.recall(ONCE)).isEqualTo(1);
        assertThat(found.firstRank(ONCE)).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void wordsFindWhatSharesThemAndBothTogetherToo() {
        var words = new WordLikeness(NEWS, 25);
        var all = new TfIdfLikeness(NEWS);

        assertThat(words.nearest(0, 1)).containsExactly(2);
        assertThat(all.nearest(4, 1)).containsExactly(1);
        assertThat(new Merged(words, all, NEWS.size()).nearest(0, 1)).containsExactly(2);
    }
}
