package dateline.lab.watch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Named figures in order, as a table for people or as JSON. */
public final class Figures {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(Double.class, new NumberOrNull())
                    .addSerializer(double.class, new NumberOrNull()));

    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * Adds one.
     *
     * @param name camel case, as it stands in JSON
     * @param value a number, text, truth value, record, list or map of such
     */
    public Figures put(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public String toJson() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not writable as JSON: " + values, e);
        }
    }

    /** One figure a line, names in words. */
    public String toTable() {
        int width = values.keySet().stream()
                .mapToInt(name -> words(name).length())
                .max()
                .orElse(0);
        var table = new StringBuilder();
        String indent = "\n" + " ".repeat(width + 2);
        values.forEach((name, value) -> table.append(words(name))
                .repeat(' ', width + 2 - words(name).length())
                .append(text(value).replace("\n", indent))
                .append('\n'));
        return table.toString();
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String text(Object value) {
        return switch (value) {
            case Double number -> decimal(number);
            case Percentiles latency ->
                latency.count() == 0
                        ? "none measured"
                        : "p50 " + decimal(latency.p50()) + "  p90 " + decimal(latency.p90()) + "  p99 "
                                + decimal(latency.p99()) + "  max " + decimal(latency.max()) + " ms  ("
                                + latency.count()
                                + ")";
            case List<?> rows -> rows.stream().map(Figures::text).collect(Collectors.joining("\n"));
            default -> String.valueOf(value);
        };
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** JSON has no NaN, RFC 8259, section 6; what could not be worked out is null. */
    private static final class NumberOrNull extends JsonSerializer<Double> {
        @Override
        public void serialize(Double number, JsonGenerator out, SerializerProvider serializers) throws IOException {
            if (Double.isFinite(number)) {
                out.writeNumber(number);
            } else {
                out.writeNull();
            }
        }
    }
}
