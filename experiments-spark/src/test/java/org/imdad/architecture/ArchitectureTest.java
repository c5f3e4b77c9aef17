package org.imdad.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.nn.Networks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the modules and packages to the shape that docs/architecture.md describes. */
class ArchitectureTest {

    private static final String ENGINE = "org.imdad.core.nn.dl4j..";
    private static final String NATIVE_ENGINE = "org.imdad.core.nn.onednn..";

    private static final String SPARK = "org.imdad.experiments.spark..";

    private static JavaClasses project;

    @BeforeAll
    static void readClasses() {
        project = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("org.imdad");
    }

    @Test
    void everyModuleIsExamined() {
        for (String module :
                new String[] {"core", "stats", "baselines", "experiments", "reports", "cli", "experiments.spark"}) {
            assertThat(project.stream().map(JavaClass::getPackageName))
                    .as(module)
                    .anyMatch(name -> (name + ".").startsWith("org.imdad." + module + "."));
        }
    }

    @Test
    void modulesUseOnlyTheModulesBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.imdad..")
                .layer("core")
                .definedBy("org.imdad.core..")
                .layer("stats")
                .definedBy("org.imdad.stats..")
                .layer("baselines")
                .definedBy("org.imdad.baselines..")
                .layer("experiments")
                .definedBy(resideInAPackage("org.imdad.experiments..").and(not(resideInAPackage(SPARK))))
                .layer("spark")
                .definedBy(SPARK)
                .layer("reports")
                .definedBy("org.imdad.reports..")
                .layer("cli")
                .definedBy("org.imdad.cli..")
                .whereLayer("core")
                .mayNotAccessAnyLayer()
                .whereLayer("stats")
                .mayNotAccessAnyLayer()
                .whereLayer("baselines")
                .mayOnlyAccessLayers("core")
                .whereLayer("experiments")
                .mayOnlyAccessLayers("core", "stats")
                .whereLayer("reports")
                .mayOnlyAccessLayers("core", "stats", "experiments")
                .whereLayer("spark")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("spark")
                .mayOnlyAccessLayers("core", "experiments")
                .check(project);
    }

    @Test
    void onlyTheModuleForSparkKnowsSpark() {
        noClasses()
                .that()
                .resideOutsideOfPackage(SPARK)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
                .check(project);
    }

    /**
     * Two dependencies go upwards on purpose: every package may throw the exception for bad input, which belongs to the
     * detectors' interface, and the factory of networks picks the engine.
     */
    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.imdad.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(alwaysTrue(), equivalentTo(InvalidInputException.class))
                .ignoreDependency(equivalentTo(Networks.class), resideInAPackage(ENGINE))
                .check(project);
    }

    @Test
    void onlyTheEngineKnowsDeepLearning4J() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..")
                .check(project);
    }

    @Test
    void onlyTheEngineAndMatrixProductsKnowNativeLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ENGINE, NATIVE_ENGINE, "org.imdad.core.matrix")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bytedeco..")
                .check(project);
    }

    @Test
    void onlyTheFactoryOfNetworksKnowsTheEngine() {
        classes()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .onlyHaveDependentClassesThat(resideInAnyPackage(ENGINE, "org.imdad.core.nn"))
                .check(project);
        classes()
                .that()
                .resideInAPackage(NATIVE_ENGINE)
                .should()
                .onlyHaveDependentClassesThat(resideInAnyPackage(NATIVE_ENGINE, ENGINE))
                .check(project);
    }

    @Test
    void onlyTheAdaptersKnowTribuo() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.imdad.baselines.tribuo", "org.imdad.baselines.events", "org.imdad.baselines.ocsvm")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.tribuo..", "com.oracle.labs..", "com.google.protobuf..", "libsvm..")
                .check(project);
    }

    /** What several of them need is in a package of its own. */
    @Test
    void baselinesDoNotKnowEachOther() {
        slices().matching("org.imdad.baselines.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        alwaysTrue(),
                        resideInAnyPackage(
                                "org.imdad.baselines.sphere",
                                "org.imdad.baselines.dense",
                                "org.imdad.baselines.events",
                                "org.imdad.baselines.kernel"))
                .check(project);
    }

    @Test
    void randomNumbersAreAlwaysHandedIn() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, SecureRandom.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(ThreadLocalRandom.class, "current")
                .check(project);
    }

    /** Somebody may set the clock while a suite runs: it dates results and files, but measures nothing. */
    @Test
    void theTimeOfDayOnlyDatesThings() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.imdad.experiments.store.ResultsStore")
                .and()
                .doNotHaveFullyQualifiedName("org.imdad.experiments.files.LimitedFormat")
                .and()
                .doNotHaveFullyQualifiedName("org.imdad.baselines.tribuo.DetectorTrainer")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(project);
    }

    @Test
    void onlyDownloadsAndSparkUseTheNetwork() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.imdad.experiments.data.source..", SPARK)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|ServerSocket|URL|URLConnection|DatagramSocket)")
                .check(project);
    }

    @Test
    void textNeverDependsOnTheUsersLocale() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .check(project);
    }
}
