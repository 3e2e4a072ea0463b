package dateline.lab.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadSetTest {

    @TempDir
    private Path folder;

    @Test
    void readsItemsFileByFileInOrderOfName() throws IOException {
        Files.writeString(folder.resolve("b.ndjson"), item("three") + "\n");
        Files.writeString(folder.resolve("a.jsonl"), item("one") + "\n\n" + item("two"));
        Files.writeString(folder.resolve("c.json"), "[" + item("four") + ",\n" + item("five") + "]");
        Files.writeString(folder.resolve("notes.txt"), "not an item");

        assertThat(read()).extracting(LoadItem::id).containsExactly("one", "two", "three", "four", "five");
    }

    @Test
    void prefersTheFolderNamedLoad() throws IOException {
        Files.createDirectory(folder.resolve("load"));
        Files.writeString(folder.resolve("load/set.jsonl"), item("inner"));
        Files.writeString(folder.resolve("other.jsonl"), item("outer"));

        assertThat(read()).extracting(LoadItem::id).containsExactly("inner");
    }

    @Test
    void takesWhatAnArticleNeedsAndLeavesTheRest() throws IOException {
        Files.writeString(
                folder.resolve("set.jsonl"),
                "{\"id\": 7, \"title\": \" Ferry late \", \"body\": \"It came at ten. 😀 \\ud83d\", \"source\": null,"
                        + " \"date\": \"2026-05-03\", \"more\": {\"deep\": [1, {\"er\": []}]}}");

        assertThat(read()).containsExactly(new LoadItem("7", "Ferry late", "It came at ten. 😀 \ud83d", "", ""));
    }

    @Test
    void isNotThereWhenTheFolderIsMissingOrHasNoSet() throws IOException {
        Files.writeString(folder.resolve("readme.md"), "nothing here");

        assertThat(LoadSet.in(folder)).isEmpty();
        assertThat(LoadSet.in(folder.resolve("missing"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": ", "{\"id\": \"x\"}}", "\"text\"", "17", "{id: 1}", "\u0000"})
    void saysWhereAFileIsNoSet(String broken) throws IOException {
        Files.writeString(folder.resolve("set.jsonl"), item("fine") + "\n" + broken);

        assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining("set.jsonl, line 2: ");
    }

    @Test
    void refusesWhatNestsWithoutEnd() throws IOException {
        Files.writeString(folder.resolve("set.jsonl"), "{\"id\":" + "[".repeat(100_000));

        assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining("depth");
    }

    private List<LoadItem> read() throws IOException {
        List<LoadItem> items = new ArrayList<>();
        try (LoadReader reader = LoadSet.in(folder).orElseThrow().reader()) {
            for (Optional<LoadItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                items.add(item.get());
            }
        }
        return items;
    }

    private static String item(String id) {
        return "{\"id\": \"" + id + "\", \"title\": \"Ferry late\", \"body\": \"It came at ten.\"}";
    }
}
