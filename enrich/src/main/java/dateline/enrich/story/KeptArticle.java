package dateline.enrich.story;

import java.util.Arrays;
import java.util.List;

/** An article as it is kept, with its story. Half a million of them must fit, so it has few objects. */
public final class KeptArticle {

    /** Lists of names that are kept of an article. */
    enum Names {
        ENTITIES,
        PLACES,
        SUBJECTS
    }

    private final long time;
    private final long number;
    private final boolean copy;
    private final String source;
    private final String[] names;
    private final byte entities;
    private final byte places;
    private byte[] text;
    private TrackedStory story;
    private double centrality;

    /**
     * @param time event time in milliseconds
     * @param number larger than that of any before it in this memory
     * @param copy whether it is a copy of another article
     * @param source who reported it; empty when unknown
     * @param names of entities, then of places, then of subjects
     * @param entities how many of the names are of entities
     * @param places how many are of places
     * @param text as {@link MemberBytes} writes it
     */
    KeptArticle(
            long time,
            long number,
            boolean copy,
            String source,
            String[] names,
            int entities,
            int places,
            byte[] text) {
        this.time = time;
        this.number = number;
        this.copy = copy;
        this.source = source;
        this.names = names;
        this.entities = (byte) entities;
        this.places = (byte) places;
        this.text = text;
    }

    /** Event time in milliseconds. */
    public long time() {
        return time;
    }

    long number() {
        return number;
    }

    public boolean copy() {
        return copy;
    }

    String source() {
        return source;
    }

    /** Most central first. */
    public List<String> entities() {
        return names(Names.ENTITIES);
    }

    /** Most mentioned first. */
    public List<String> places() {
        return names(Names.PLACES);
    }

    List<String> names(Names kind) {
        List<String> all = Arrays.asList(names);
        return switch (kind) {
            case ENTITIES -> all.subList(0, entities);
            case PLACES -> all.subList(entities, entities + places);
            case SUBJECTS -> all.subList(entities + places, names.length);
        };
    }

    String id() {
        return MemberBytes.id(text);
    }

    String headline() {
        return MemberBytes.headline(text);
    }

    /** As {@link MemberBytes} writes it. */
    byte[] text() {
        return text;
    }

    /** Id of its story. */
    public String storyId() {
        return story.id();
    }

    /** Null when it is not remembered any more. */
    TrackedStory story() {
        return story;
    }

    /** Another story begins with what it knows of how central the article is to it. */
    void moveTo(TrackedStory other) {
        story = other;
        centrality = 0;
    }

    /** How alike it is to others of its story, added up. */
    double centrality() {
        return centrality;
    }

    void addCentrality(double more) {
        centrality += more;
    }

    /** Gives its memory back, though an index may still name it. */
    void forget() {
        story = null;
        text = null;
    }
}
