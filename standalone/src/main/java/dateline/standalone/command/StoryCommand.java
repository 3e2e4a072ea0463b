package dateline.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.program.KafkaOptions;
import dateline.schemas.RecordJson;
import dateline.schemas.Story;
import dateline.schemas.Topics;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a story on its time line, or which stories there are. */
@Command(
        name = "story",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Prints a story with its articles in order of time, copies marked. Without an id, the stories that"
                        + " had an article last.")
public final class StoryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private ApiOptions api;

    @Parameters(
            arity = "0..1",
            paramLabel = "STORY-ID",
            description = "32 hexadecimal digits, as this command and show print it.")
    private String storyId;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "Stories or articles at most.")
    private int limit;

    @Option(names = "--json", description = "One JSON object: the story and its articles; or one story a line.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Story> stories =
                NewestRecords.read(kafka, Topics.STORIES, spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        if (storyId == null) {
            stories.values().stream()
                    .filter(story -> story.getMergedInto() == null)
                    .sorted(Comparator.comparing(Story::getLastSeenAt).reversed())
                    .limit(limit)
                    .forEach(story -> out.println(
                            json ? RecordJson.of(story).toString() : new StoryText(Style.ofTerminal()).line(story)));
        } else {
            Story story = wanted(stories);
            List<JsonNode> articles = articles(story);
            if (json) {
                ObjectNode whole = JsonNodeFactory.instance.objectNode();
                whole.set("story", RecordJson.of(story));
                ArrayNode line = whole.putArray("articles");
                articles.forEach(line::add);
                out.println(whole);
            } else {
                new StoryText(Style.ofTerminal())
                        .lines(storyId, story, articles)
                        .forEach(out::println);
            }
        }
        out.flush();
        return 0;
    }

    /** The story asked for, or the one that took it in. */
    private Story wanted(Map<String, Story> stories) {
        Story story = stories.get(storyId);
        if (story == null) {
            throw new IllegalStateException(
                    "No story has the id " + Terminal.safe(storyId) + ". 'dateline story' lists them.");
        }
        Set<String> seen = new HashSet<>();
        while (story.getMergedInto() != null
                && stories.containsKey(story.getMergedInto())
                && seen.add(story.getStoryId())) {
            story = stories.get(story.getMergedInto());
        }
        return story;
    }

    /** Their documents; of one that is not in the index, its id alone. */
    private List<JsonNode> articles(Story story) throws InterruptedException {
        List<JsonNode> documents = new ArrayList<>();
        List<String> ids = story.getArticleIds();
        for (String id : ids.subList(Math.max(0, ids.size() - limit), ids.size())) {
            try {
                documents.add(api.get("/api/articles/" + id.replaceAll("[^0-9A-Za-z]", ""), Map.of()));
            } catch (IllegalStateException _) {
                documents.add(JsonNodeFactory.instance.objectNode().put("articleId", id));
            }
        }
        return documents;
    }
}
