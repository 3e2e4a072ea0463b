package dateline.lab.train.entity;

import dateline.lab.train.TrainOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the table of names that mean one Wikidata item. */
@Command(
        name = "links",
        mixinStandardHelpOptions = true,
        description = "Makes links.bin, names of organisations, persons and nationalities with their Wikidata items.")
public final class TrainLinksCommand implements Callable<Integer> {

    @Option(
            names = "--packages",
            paramLabel = "DIR",
            required = true,
            description = "Folder with the unpacked npm package name-suggestion-index, e.g. node_modules.")
    private Path packages;

    @Mixin
    private TrainOptions options;

    @Override
    public Integer call() throws IOException {
        var index = new IndexReader(packages.resolve("name-suggestion-index"));
        Map<String, KnownName> names = new LinkedHashMap<>();
        // What is kept by hand goes before what is listed.
        for (List<KnownName> source : List.of(WellKnown.names(), index.nationalities(), index.organisations())) {
            int before = names.size();
            source.forEach(name -> names.putIfAbsent(name.kind() + " " + name.name(), name));
            System.out.println(names.size() - before + " names");
        }
        options.write(LinksWriter.bytes(names.values()), names.size() + " names");
        return 0;
    }
}
