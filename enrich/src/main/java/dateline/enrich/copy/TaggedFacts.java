package dateline.enrich.copy;

import dateline.enrich.copy.Fact.Kind;
import dateline.schemas.Amount;
import dateline.schemas.AmountKind;
import dateline.schemas.Entity;
import dateline.schemas.EntityKind;
import dateline.schemas.Quote;
import dateline.schemas.QuoteKind;
import dateline.schemas.TaggedField;
import dateline.schemas.Tags;
import dateline.schemas.TimeExpression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads the facts of a text from its tags, each in a spelling that two writers have in common. */
final class TaggedFacts {

    /** Words of the shortest quote that says anything; shorter ones are scare quotes and titles. */
    private static final int QUOTE_WORDS = 4;

    private TaggedFacts() {}

    static Facts of(Tags tags) {
        List<Fact> facts = new ArrayList<>();
        tags.getEntities().stream()
                .sorted(Comparator.comparingInt(TaggedFacts::firstPlace))
                .map(TaggedFacts::name)
                .forEach(facts::add);
        tags.getAmounts().stream().map(TaggedFacts::number).forEach(facts::add);
        tags.getDates().stream().map(TaggedFacts::date).forEach(facts::add);
        for (Quote quote : tags.getQuotes()) {
            if (quote.getKind() != QuoteKind.INDIRECT) {
                quote.getParts().forEach(part -> addSaid(part.getText(), facts));
            }
        }
        return Facts.of(facts);
    }

    private static void addSaid(String said, List<Fact> facts) {
        long[] words = WordHashes.of(said);
        if (words.length >= QUOTE_WORDS) {
            facts.add(new Fact(Kind.QUOTE, Long.toHexString(WordHashes.inOne(words)), said));
        }
    }

    private static int firstPlace(Entity entity) {
        return entity.getMentions().stream()
                .mapToInt(mention -> mention.getField() == TaggedField.HEADLINE ? -1 : mention.getStart())
                .min()
                .orElse(-1);
    }

    /** Persons by the last word: one paper writes the first name or an initial, another a title. */
    private static Fact name(Entity entity) {
        String name = entity.getName();
        String key = name.toLowerCase(Locale.ROOT).replace(".", "");
        if (entity.getKind() == EntityKind.PERSON) {
            key = key.substring(key.lastIndexOf(' ') + 1);
        } else if (entity.getWikidataId() != null) {
            key = entity.getWikidataId();
        }
        return new Fact(Kind.NAME, key, name);
    }

    /** Of money and measures the unit counts; what else is counted goes by many words. */
    private static Fact number(Amount amount) {
        boolean unit = amount.getUnit() != null && amount.getKind() != AmountKind.COUNT;
        String key = amount.getValue()
                + (amount.getHighest() == null ? "" : "-" + amount.getHighest())
                + (unit ? amount.getUnit() : "");
        return new Fact(Kind.NUMBER, key, amount.getText());
    }

    private static Fact date(TimeExpression date) {
        return new Fact(Kind.DATE, date.getValue(), date.getText());
    }
}
