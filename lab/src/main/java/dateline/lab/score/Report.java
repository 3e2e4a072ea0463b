package dateline.lab.score;

import dateline.lab.watch.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tables of figures with a title each, and notes, in the order they were added. Not for several threads. */
public final class Report {

    private final String title;
    private final List<Table> tables = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** @param title what was scored, in a few words */
    public Report(String title) {
        this.title = title;
    }

    /** Starts a table. The first column says what a row is about. */
    public Table table(String name, String... columns) {
        var table = new Table(name, List.of(columns), new ArrayList<>());
        tables.add(table);
        return table;
    }

    /** Adds what a reader must know to read the figures: where thresholds come from, what was left out. */
    public Report note(String note) {
        notes.add(note);
        return this;
    }

    String title() {
        return title;
    }

    String toJson() {
        var figures = new Figures().put("title", title);
        for (Table table : tables) {
            figures.put(table.name(), table.rows().stream().map(table::named).toList());
        }
        return figures.put("notes", notes).toJson();
    }

    String toText() {
        var text = new StringBuilder(title).append('\n');
        for (Table table : tables) {
            text.append('\n').append(table.name()).append('\n');
            List<List<String>> lines = new ArrayList<>();
            lines.add(table.columns());
            table.rows().forEach(row -> lines.add(row.stream().map(Report::cell).toList()));
            for (List<String> line : lines) {
                for (int column = 0; column < line.size(); column++) {
                    int at = column;
                    int width = lines.stream()
                            .mapToInt(l -> l.get(at).length())
                            .max()
                            .orElse(0);
                    String cell = line.get(column);
                    String blank = " ".repeat(width - cell.length());
                    text.append(column == 0 ? cell + blank : "  " + blank + cell);
                }
                text.append('\n');
            }
        }
        notes.forEach(note -> text.append('\n').append("- ").append(note));
        return text.append('\n').toString();
    }

    String toMarkdown() {
        var text = new StringBuilder();
        for (Table table : tables) {
            text.append("\n**").append(table.name()).append("**\n\n");
            text.append("| ").append(String.join(" | ", table.columns())).append(" |\n|");
            text.append(" --- |")
                    .append(" ---: |".repeat(table.columns().size() - 1))
                    .append('\n');
            for (List<Object> row : table.rows()) {
                text.append("| ")
                        .append(String.join(
                                " | ", row.stream().map(Report::cell).toList()))
                        .append(" |\n");
            }
        }
        if (!notes.isEmpty()) {
            text.append('\n');
        }
        notes.forEach(note -> text.append("- ").append(note).append('\n'));
        return text.toString();
    }

    private static String cell(Object value) {
        return switch (value) {
            case Double number when number.isNaN() -> "–";
            case Double number when Math.abs(number) >= 1000 -> String.format(Locale.ROOT, "%,.0f", number);
            case Double number when Math.abs(number) >= 10 -> String.format(Locale.ROOT, "%.2f", number);
            case Double number -> String.format(Locale.ROOT, "%.3f", number);
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            case Integer number -> String.format(Locale.ROOT, "%,d", number);
            default -> value.toString();
        };
    }

    /** Rows of a name, then a figure a column: Double, Long, Integer, {@link Interval} or text. */
    public record Table(String name, List<String> columns, List<List<Object>> rows) {

        /** @throws IllegalArgumentException if there are not as many values as columns */
        public Table row(Object... values) {
            if (values.length != columns.size()) {
                throw new IllegalArgumentException(
                        "Table '" + name + "' has " + columns.size() + " columns, but the row " + List.of(values));
            }
            rows.add(List.of(values));
            return this;
        }

        private Map<String, Object> named(List<Object> row) {
            var named = new LinkedHashMap<String, Object>();
            for (int column = 0; column < row.size(); column++) {
                named.put(columns.get(column), row.get(column));
            }
            return named;
        }
    }
}
