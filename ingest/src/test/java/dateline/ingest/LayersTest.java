package dateline.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dateline.ingest.read.ArticleReader;
import dateline.ingest.source.Source;
import dateline.ingest.source.Sources;
import dateline.schemas.Article;
import org.junit.jupiter.api.Test;

/** Data flows down: what reads knows nothing of where bytes come from, nor of Kafka. */
class LayersTest {

    private static final JavaClasses INGEST = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dateline.ingest");

    @Test
    void packagesKnowOnlyWhatLiesBelow() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dateline.ingest..")
                .layer("main")
                .definedBy("dateline.ingest")
                .layer("seed")
                .definedBy("dateline.ingest.seed")
                .layer("discover")
                .definedBy("dateline.ingest.discover")
                .layer("source")
                .definedBy("dateline.ingest.source")
                .layer("push")
                .definedBy("dateline.ingest.push")
                .layer("publish")
                .definedBy("dateline.ingest.publish")
                .layer("read")
                .definedBy("dateline.ingest.read")
                .layer("wire")
                .definedBy("dateline.ingest.wire")
                .layer("feed")
                .definedBy("dateline.ingest.feed")
                .layer("xml")
                .definedBy("dateline.ingest.xml")
                .layer("page")
                .definedBy("dateline.ingest.page")
                .layer("fetch")
                .definedBy("dateline.ingest.fetch")
                .layer("websub")
                .definedBy("dateline.ingest.websub")
                .layer("archive")
                .definedBy("dateline.ingest.archive")
                .layer("backfill")
                .definedBy("dateline.ingest.backfill")
                .whereLayer("main")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("source")
                .mayOnlyBeAccessedByLayers("main", "seed", "discover", "backfill")
                .whereLayer("backfill")
                .mayOnlyBeAccessedByLayers("main")
                .whereLayer("archive")
                .mayOnlyBeAccessedByLayers("main", "backfill", "source")
                .whereLayer("push")
                .mayOnlyBeAccessedByLayers("main")
                .whereLayer("publish")
                .mayOnlyBeAccessedByLayers("main", "push", "seed", "backfill")
                .whereLayer("read")
                .mayOnlyBeAccessedByLayers("main", "push", "source", "seed", "archive", "backfill")
                .whereLayer("wire")
                .mayOnlyBeAccessedByLayers("read")
                .whereLayer("feed")
                .mayOnlyBeAccessedByLayers("main", "source", "wire")
                .whereLayer("xml")
                .mayOnlyBeAccessedByLayers("main", "feed", "read", "source", "wire")
                .whereLayer("page")
                .mayOnlyBeAccessedByLayers("read", "feed", "xml", "source", "discover", "wire")
                .whereLayer("fetch")
                .mayOnlyBeAccessedByLayers("main", "source", "discover", "seed", "websub")
                .whereLayer("websub")
                .mayOnlyBeAccessedByLayers("main", "seed", "source")
                .whereLayer("seed")
                .mayOnlyBeAccessedByLayers("main")
                .whereLayer("discover")
                .mayNotBeAccessedByAnyLayer()
                .check(INGEST);
    }

    @Test
    void noCycles() {
        slices().matching("dateline.ingest.(*)..").should().beFreeOfCycles().check(INGEST);
    }

    @Test
    void readingAndSourcesDoWithoutKafka() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dateline.ingest.archive",
                        "dateline.ingest.discover",
                        "dateline.ingest.feed",
                        "dateline.ingest.fetch",
                        "dateline.ingest.page",
                        "dateline.ingest.read",
                        "dateline.ingest.source",
                        "dateline.ingest.wire",
                        "dateline.ingest.xml")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.javalin..")
                .check(INGEST);
    }

    @Test
    void otherProgramsAreMetOnTopicsOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dateline.enrich..", "dateline.sink..", "dateline.standalone..")
                .check(INGEST);
    }

    @Test
    void everyArticleStartsInOnePlace() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(ArticleReader.class)
                .should()
                .callMethod(Article.class, "newBuilder")
                .because("ArticleReader.start makes Avro trust the class first")
                .check(INGEST);
    }

    @Test
    void everySourceHasItsLine() {
        classes()
                .that(DescribedPredicate.describe(
                        "are sources", (JavaClass type) -> type.isAssignableTo(Source.class) && !type.isInterface()))
                .should(beRegistered())
                .check(INGEST);
    }

    private static ArchCondition<JavaClass> beRegistered() {
        return new ArchCondition<>("be registered in Sources.BY_KIND") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean registered = type.getConstructorCallsToSelf().stream()
                                .anyMatch(call -> call.getOriginOwner().isEquivalentTo(Sources.class))
                        || type.getConstructorReferencesToSelf().stream()
                                .anyMatch(
                                        reference -> reference.getOriginOwner().isEquivalentTo(Sources.class));
                events.add(new SimpleConditionEvent(
                        type, registered, type.getName() + " needs its line in Sources.BY_KIND"));
            }
        };
    }
}
