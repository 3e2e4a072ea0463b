package dateline.enrich.entity;

import dateline.enrich.enricher.TaggedText;
import dateline.enrich.name.NameSpan;
import dateline.enrich.name.TaggedSentence;
import dateline.schemas.EntityKind;
import dateline.schemas.Sentence;
import dateline.schemas.TaggedField;
import java.util.ArrayList;
import java.util.List;

/** Makes mentions of the names that a tagger found in the body. */
final class BodyMentions {

    /** A hostile text may be nothing but names. */
    private static final int MAX_MENTIONS = 10_000;

    /** The tagger may be unsure which of two things a name is and still right that it is one. */
    private static final float LEAST_PROBABILITY = 0.25f;

    private BodyMentions() {}

    static List<TokenLine> lines(TaggedText text) {
        List<TokenLine> lines = new ArrayList<>();
        for (int i = 0; i < text.sentences().size(); i++) {
            Sentence sentence = text.sentences().get(i);
            if (sentence.getTokenCount() > 0) {
                lines.add(new TokenLine(text, TaggedField.BODY, i, sentence.getFirstToken(), sentence.getTokenCount()));
            }
        }
        return lines;
    }

    /** In order of place. */
    static List<Mention> of(List<TokenLine> lines, List<TaggedSentence> tagged) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < lines.size() && mentions.size() < MAX_MENTIONS; i++) {
            TokenLine line = lines.get(i);
            for (NameSpan span : tagged.get(i).names()) {
                if (span.probability() >= LEAST_PROBABILITY) {
                    JoinedNames.parted(line, span).forEach(name -> add(line, name, mentions));
                }
            }
        }
        return mentions;
    }

    private static void add(TokenLine line, NameSpan name, List<Mention> mentions) {
        Mention mention = line.mention(name);
        if (mention != null) {
            mentions.add(mention);
            addAdministration(line, name, mention, mentions);
        }
    }

    /** "Biden administration" names a government besides the person in it. */
    private static void addAdministration(TokenLine line, NameSpan span, Mention person, List<Mention> mentions) {
        if (person.kind() == EntityKind.PERSON
                && span.after() < line.count()
                && line.text().token(line.first() + span.after()).equalsIgnoreCase("administration")) {
            Mention government = line.mention(
                    new NameSpan(span.first(), span.after() + 1, EntityKind.ORGANISATION, person.probability()));
            if (government != null) {
                mentions.add(government);
            }
        }
    }
}
