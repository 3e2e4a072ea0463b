package dateline.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs meet on topics only. */
class LayersTest {

    private static final JavaClasses DATELINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dateline");

    @ParameterizedTest
    @CsvSource({
        "ingest, enrich",
        "ingest, sink",
        "enrich, ingest",
        "enrich, sink",
        "sink, ingest",
        "sink, enrich",
        "program, ingest",
        "program, enrich",
        "program, sink",
        "schemas, program"
    })
    void knowNothingOfEachOther(String one, String other) {
        noClasses()
                .that()
                .resideInAPackage("dateline." + one + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dateline." + other + "..")
                .because("what one hands to another passes over a topic")
                .check(DATELINE);
    }

    @Test
    void nothingCallsUpTheStack() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dateline.standalone..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dateline.standalone..")
                .check(DATELINE);
    }

    @Test
    void theServersKnowNothingOfThePrograms() {
        noClasses()
                .that()
                .resideInAPackage("dateline.standalone.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dateline.ingest..", "dateline.enrich..", "dateline.sink..", "dateline.standalone.command..")
                .check(DATELINE);
    }

    @Test
    void modulesAreFreeOfCycles() {
        slices().matching("dateline.(*)..").should().beFreeOfCycles().check(DATELINE);
    }
}
