package feedsheaf;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.netty.buffer.ByteBuf;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

/** The rooms of the house, as the README draws them: a room uses only rooms below its own. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("feedsheaf");

    @Test
    void everyClassHasARoomAndArrowsOnlyGoDown() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .ensureAllClassesAreContainedInArchitecture()
                .layer("cli")
                .definedBy("feedsheaf.cli")
                .layer("export")
                .definedBy("feedsheaf.export")
                .layer("http")
                .definedBy("feedsheaf.http")
                .layer("edition")
                .definedBy("feedsheaf.edition")
                .layer("page")
                .definedBy("feedsheaf.page")
                .layer("feed")
                .definedBy("feedsheaf.feed")
                .layer("catalog")
                .definedBy("feedsheaf.catalog")
                .layer("article")
                .definedBy("feedsheaf.article")
                .layer("document")
                .definedBy("feedsheaf.document")
                .layer("config")
                .definedBy("feedsheaf.config")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers("export")
                .whereLayer("edition")
                .mayOnlyBeAccessedByLayers("http", "export", "cli")
                .whereLayer("page")
                .mayOnlyBeAccessedByLayers("edition")
                .whereLayer("feed")
                .mayOnlyBeAccessedByLayers("edition")
                .whereLayer("catalog")
                .mayOnlyBeAccessedByLayers("feed", "page", "edition", "http", "cli")
                .whereLayer("article")
                .mayOnlyBeAccessedByLayers("catalog", "feed", "page", "edition", "http", "cli")
                .whereLayer("document")
                .mayOnlyBeAccessedByLayers("edition", "http", "export")
                .whereLayer("config")
                .mayOnlyBeAccessedByLayers("edition", "http", "export", "cli")
                .check(HOUSE);
    }

    @Test
    void noTwoRoomsNeedEachOther() {
        slices().matching("feedsheaf.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void theLowerRoomsKnowNoContainer() {
        noClasses()
                .that()
                .resideInAnyPackage("feedsheaf.article", "feedsheaf.catalog", "feedsheaf.feed", "feedsheaf.document")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "io.vertx..", "io.smallrye..")
                .check(HOUSE);
    }

    @Test
    void noConstantIsABufferWhichNoNativeExecutableCanHold() {
        noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType(assignableTo(ByteBuf.class))
                .orShould()
                .haveRawType(assignableTo(Buffer.class))
                .check(HOUSE);
    }
}
