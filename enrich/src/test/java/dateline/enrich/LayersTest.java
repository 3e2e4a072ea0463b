package dateline.enrich;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dateline.enrich.enricher.Enricher;
import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class LayersTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dateline.enrich");

    @Test
    void enrichersAndRepairsKnowNeitherKafkaNorNetworkNorClock() {
        noClasses()
                .that()
                .resideInAPackage("dateline.enrich.*..")
                .and(resideOutsideOfPackages("dateline.enrich.revision", "dateline.enrich.model"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.kafka..", "java.net..", "io.micrometer..")
                        .or(type(Clock.class))
                        .or(type(Random.class)))
                .check(OURS);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dateline.(enrich..)").should().beFreeOfCycles().check(OURS);
        noClasses()
                .that()
                .resideInAPackage("dateline.enrich.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dateline.enrich")
                .check(OURS);
    }

    @Test
    void everyEnricherIsRegistered() {
        var config = new EnrichConfig(
                new KafkaOptions(),
                new TopicOptions(),
                Path.of("unused"),
                1,
                List.of("en", "de"),
                false,
                Retention.usual(),
                "127.0.0.1",
                0);
        List<String> registered = Enrichers.inOrder(config).stream()
                .map(enricher -> enricher.getClass().getName())
                .toList();

        assertThat(implementations(Enricher.class.getName()))
                .as("enrichers; add the missing one to Enrichers.inOrder")
                .containsExactlyInAnyOrderElementsOf(registered);
    }

    @Test
    void everyRepairRuleIsRegistered() {
        JavaClass registration = OURS.get("dateline.enrich.repair.Repairs");

        for (String rule : implementations("dateline.enrich.repair.RepairRule")) {
            assertThat(registration.getDirectDependenciesFromSelf())
                    .as(rule + "; add it to Repairs.IN_ORDER")
                    .anyMatch(
                            dependency -> dependency.getTargetClass().getName().equals(rule));
        }
    }

    private static List<String> implementations(String type) {
        return OURS.get(type).getAllSubclasses().stream()
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }
}
