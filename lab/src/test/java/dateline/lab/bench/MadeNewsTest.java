package dateline.lab.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.schemas.AvroSafety;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class MadeNewsTest {

    @BeforeAll
    static void establish() {
        AvroSafety.establish();
    }

    private static List<MadeNews.Item> made(long seed, int count) {
        var news = new MadeNews(seed, Instant.EPOCH, Duration.ofSeconds(1));
        return Stream.generate(news::next).limit(count).toList();
    }

    @Test
    void theSameSeedMakesTheSameArticlesAndAnotherSeedOthers() {
        assertEquals(made(1, 20), made(1, 20));
        assertTrue(!made(1, 20).equals(made(2, 20)));
    }

    @Test
    void articlesOfOneStoryShareItsNamesAndThoseOfOthersDoNot() {
        Map<Long, List<MadeNews.Item>> byStory =
                made(1, 6_000).stream().collect(Collectors.groupingBy(MadeNews.Item::story));
        List<MadeNews.Item> several = byStory.values().stream()
                .filter(items -> items.size() > 1)
                .findFirst()
                .orElseThrow();
        List<MadeNews.Item> others = byStory.values().stream()
                .filter(items -> items.getFirst().story() != several.getFirst().story())
                .findFirst()
                .orElseThrow();
        assertEquals(several.get(0).tags().getEntities(), several.get(1).tags().getEntities());
        assertTrue(!several.get(0)
                .tags()
                .getEntities()
                .equals(others.getFirst().tags().getEntities()));
    }
}
