package org.percola.optimizer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ArchitectureTest {
  private static final String ROOT = "org.percola.optimizer.";

  /// Each room may use those before it and none after it.
  private static final List<String> ROOMS =
      List.of(
          "design",
          "expression",
          "constraint",
          "campaign",
          "outcome",
          "acquisition",
          "search",
          "planning",
          "whatif");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.percola.optimizer");

  static List<String> rooms() {
    return ROOMS;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomKnowsOnlyTheRoomsBeforeIt(String room) {
    String[] later =
        ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size()).stream()
            .map(name -> ROOT + name + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "template..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void templatesKnowOnlyHowCampaignsAreMade() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "template..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "outcome..",
            ROOT + "acquisition..",
            ROOT + "search..",
            ROOT + "planning..",
            ROOT + "whatif..")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsARoomOfThePlan() {
    String[] rooms =
        Stream.concat(ROOMS.stream(), Stream.of("template"))
            .map(name -> ROOT + name + "..")
            .toArray(String[]::new);
    classes().should().resideInAnyPackage(rooms).check(CLASSES);
  }

  @Test
  void packagesFormNoCircle() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlySearchKnowsJenetics() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "search..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.jenetics..")
        .check(CLASSES);
  }

  @Test
  void onlyExpressionKnowsTheParser() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "expression..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.ezylang..")
        .check(CLASSES);
  }

  @Test
  void nothingKnowsServicesStoresOrLogs() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.grpc..",
            "com.google.protobuf..",
            "java.sql..",
            "javax.sql..",
            "org.slf4j..",
            "java.util.logging..")
        .check(CLASSES);
  }

  @Test
  void nothingReadsTheWallClockOrUnkeyedRandomness() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.util.concurrent.ThreadLocalRandom.class)
        .check(CLASSES);
  }

  @Test
  void mathThatReplaysIsStrict() {
    classes()
        .should()
        .onlyCallMethodsThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "are not Math.exp, log, pow, sin or cos",
                method ->
                    !(method.getOwner().isEquivalentTo(Math.class)
                        && Set.of(
                                "exp", "log", "log1p", "expm1", "log10", "pow", "sin", "cos",
                                "tanh", "cbrt")
                            .contains(method.getName()))))
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsForAndDeniesNulls() {
    Set<JavaPackage> packages =
        CLASSES.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
    assertThat(packages)
        .allSatisfy(
            found -> assertThat(found.getPackageInfo().isAnnotatedWith(NullMarked.class)).isTrue());
  }
}
