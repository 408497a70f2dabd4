package org.percola.cathode;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(
    packages = "org.percola.cathode",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule scienceDependsOnNothingElseOfPercola =
      noClasses()
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage("org.percola..")
                  .and(JavaClass.Predicates.resideOutsideOfPackage("org.percola.cathode..")));

  @ArchTest
  static final ArchRule roomsHaveNoCycles =
      slices().matching("org.percola.cathode.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule scienceKnowsNoWireNoStorageNoLog =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.grpc..",
              "com.google.protobuf..",
              "java.sql..",
              "org.slf4j..",
              "java.util.logging..");

  @ArchTest
  static final ArchRule theRootHoldsChecksOnly =
      classes()
          .that()
          .resideInAPackage("org.percola.cathode")
          .should()
          .haveSimpleName("Check")
          .orShould()
          .haveSimpleName("package-info");

  @ArchTest
  static void everyRoomIsDescribedAndNullMarked(JavaClasses all) {
    JavaPackage root = all.getPackage("org.percola.cathode");
    assertThat(root.getSubpackagesInTree()).isNotEmpty();
    for (JavaPackage room : root.getSubpackagesInTree()) {
      if (!room.getClasses().isEmpty()) {
        assertThat(room.isAnnotatedWith(NullMarked.class)).as(room.getName()).isTrue();
      }
    }
  }
}
