package org.percola.surrogate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The arrows between the rooms of this module.
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.percola.surrogate");

  @Test
  void onlyTheMeansKnowTheCathode() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.percola.surrogate.mean..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.percola.cathode..")
        .check(CLASSES);
  }

  @Test
  void linearAlgebraAndSpecialFunctionsKnowNothingAbove() {
    noClasses()
        .that()
        .resideInAnyPackage("org.percola.surrogate.linalg..", "org.percola.surrogate.special..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..",
            "jdk.incubator.vector..",
            "org.jspecify..",
            "org.percola.surrogate.linalg..",
            "org.percola.surrogate.special..")
        .check(CLASSES);
  }

  /// Each of them has a plain twin, so that the module may be missing.
  @Test
  void onlyTheVectorTwinsKnowTheVectorApi() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.Vector\\w+(\\$\\w+)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jdk.incubator.vector..")
        .check(CLASSES);
  }

  @Test
  void kernelsKnowInputsOnly() {
    noClasses()
        .that()
        .resideInAPackage("org.percola.surrogate.kernel..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.percola.surrogate.mean..",
            "org.percola.surrogate.gp..",
            "org.percola.surrogate.diagnostics..",
            "org.percola.surrogate.linalg..")
        .check(CLASSES);
  }

  @Test
  void contractsDependOnNoRoom() {
    noClasses()
        .that()
        .resideInAPackage("org.percola.surrogate")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.percola.surrogate.*..")
        .check(CLASSES);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching("org.percola.surrogate.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingLogsOrSpeaksToTheOutside() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.grpc..", "com.google.protobuf..", "java.sql..", "org.slf4j..")
        .check(CLASSES);
  }

  /// What must replay bit for bit uses `StrictMath`.
  @Test
  void transcendentalFunctionsAreStrict() {
    for (String method :
        new String[] {"exp", "log", "pow", "sin", "cos", "log1p", "expm1", "hypot"}) {
      noClasses().should().callMethodWhere(callsMath(method)).check(CLASSES);
    }
  }

  private static com.tngtech.archunit.base.DescribedPredicate<
          com.tngtech.archunit.core.domain.JavaMethodCall>
      callsMath(String method) {
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        "calls Math." + method,
        call -> call.getTargetOwner().isEquivalentTo(Math.class) && call.getName().equals(method));
  }
}
