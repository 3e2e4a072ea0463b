package dateline.sink.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.schemas.RejectedException;
import dateline.schemas.Story;
import dateline.sink.topic.RecordTaker;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Stories that are one story by now. Safe for use by many threads. */
public final class StoryFamilies implements RecordTaker {

    private final Map<String, String> mergedInto = new HashMap<>();
    private final Map<String, Set<String>> tookIn = new HashMap<>();
    private final Deserializer<Story> values;

    /** @param values reads records of topic {@code stories} */
    public StoryFamilies(Deserializer<Story> values) {
        this.values = values;
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return;
        }
        try {
            Story story = values.deserialize(record.topic(), record.value());
            if (story.getMergedInto() != null) {
                merge(new String(record.key(), UTF_8), story.getMergedInto());
            }
        } catch (RejectedException _) {
            // has a dead letter by the loop that fills the index
        }
    }

    /** Says that one story took another in. */
    public synchronized void merge(String storyId, String into) {
        String before = mergedInto.put(storyId, into);
        if (before != null) {
            tookIn.getOrDefault(before, Set.of()).remove(storyId);
        }
        tookIn.computeIfAbsent(into, _ -> new LinkedHashSet<>(2)).add(storyId);
    }

    /** The story that stands, and all that it took in; of a story that was never merged itself alone. */
    public synchronized Collection<String> of(String storyId) {
        if (!mergedInto.containsKey(storyId) && !tookIn.containsKey(storyId)) {
            return List.of(storyId);
        }
        Set<String> family = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(standing(storyId)));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (family.add(next)) {
                open.addAll(tookIn.getOrDefault(next, Set.of()));
            }
        }
        family.add(storyId);
        return family;
    }

    /** The story that took it in, or itself. */
    public synchronized String standing(String storyId) {
        Set<String> passed = new LinkedHashSet<>();
        String at = storyId;
        while (mergedInto.containsKey(at) && passed.add(at)) {
            at = mergedInto.get(at);
        }
        return at;
    }
}
