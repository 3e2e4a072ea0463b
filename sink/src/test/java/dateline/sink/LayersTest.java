package dateline.sink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dateline.sink.backend.Backend;
import dateline.sink.backend.Backends;
import org.junit.jupiter.api.Test;

/** Data flows down: the topic into index, index into backend, and search reads from backend. */
class LayersTest {

    private static final JavaClasses SINK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dateline.sink");

    @Test
    void packagesDoNotGoInCircles() {
        slices().matching("dateline.sink.(*)..").should().beFreeOfCycles().check(SINK);
    }

    @Test
    void fillingAndSearchingMeetOnlyInTheBackend() {
        noClasses()
                .that()
                .resideInAPackage("..sink.index..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..sink.search..")
                .check(SINK);
        noClasses()
                .that()
                .resideInAPackage("..sink.search..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..sink.index..", "org.apache.kafka..")
                .check(SINK);
    }

    @Test
    void aBackendKnowsNeitherKafkaNorAvroNorHttpRequestsMadeToUs() {
        noClasses()
                .that()
                .resideInAPackage("..sink.backend..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.apache.avro..", "dateline.schemas..", "io.javalin..")
                .check(SINK);
    }

    @Test
    void aQueryKnowsNothingOfWhoAnswersIt() {
        noClasses()
                .that()
                .resideInAPackage("..sink.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..sink.backend..", "..sink.search..", "..sink.index..", "io.javalin..")
                .check(SINK);
    }

    @Test
    void onlyBackendsKnowTheirClients() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..sink.backend..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.opensearch..")
                .check(SINK);
        noClasses()
                .that()
                .resideOutsideOfPackages("..sink.backend..", "..sink.webhook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.hc..")
                .check(SINK);
        noClasses()
                .that()
                .resideOutsideOfPackage("..sink.match..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.lucene..")
                .check(SINK);
    }

    @Test
    void theOtherProgramsAreNotOurs() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dateline.ingest..", "dateline.enrich..", "dateline.standalone..")
                .check(SINK);
    }

    @Test
    void everyBackendHasItsLine() {
        classes()
                .that()
                .implement(Backend.class)
                .should()
                .onlyBeAccessed()
                .byAnyPackage("..sink.backend..")
                .andShould()
                .haveSimpleNameEndingWith("Backend")
                .check(SINK);
        classes()
                .that()
                .implement(Backend.class)
                .should()
                .bePackagePrivate()
                .as("a backend is reached by its line in Backends.BY_NAME only")
                .check(SINK);
        for (var backend : SINK) {
            if (backend.isAssignableTo(Backend.class) && !backend.isInterface()) {
                classes()
                        .that()
                        .areAssignableTo(Backends.class)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(backend.getName())
                        .as("Backends.BY_NAME has a line for " + backend.getName())
                        .check(SINK);
            }
        }
    }
}
