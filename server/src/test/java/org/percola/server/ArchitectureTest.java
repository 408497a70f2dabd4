package org.percola.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.percola.server.grpc.ErrorMapping;

/// The arrows between the server's rooms.
@AnalyzeClasses(
    packages = "org.percola.server",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String STORE = "org.percola.server.store..";
  private static final String CONVERT = "org.percola.server.convert..";
  private static final String GRPC = "org.percola.server.grpc..";
  private static final String OPERATIONS = "org.percola.server.operations..";
  private static final String METRICS = "org.percola.server.metrics..";
  private static final String CLI = "org.percola.server.cli..";

  @ArchTest
  static final ArchRule onlyTheStoreKnowsSql =
      noClasses()
          .that()
          .resideOutsideOfPackage(STORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "org.jdbi..",
              "org.sqlite..",
              "org.flywaydb..",
              "com.github.kagkarlsson..");

  @ArchTest
  static final ArchRule theStoreKnowsNeitherProtobufNorGrpc =
      noClasses()
          .that()
          .resideInAPackage(STORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.google.protobuf..", "io.grpc..", "org.percola.v1..", CONVERT, OPERATIONS, GRPC);

  @ArchTest
  static final ArchRule messagesStayAtTheEdge =
      noClasses()
          .that()
          .resideOutsideOfPackages(CONVERT, GRPC, CLI)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.percola.v1..");

  @ArchTest
  static final ArchRule operationsKnowNeitherMessagesNorWhatTheyDo =
      noClasses()
          .that()
          .resideInAPackage(OPERATIONS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.google..",
              "org.percola.v1..",
              "org.percola.optimizer..",
              CONVERT,
              GRPC,
              METRICS,
              CLI);

  @ArchTest
  static final ArchRule convertersKnowNoServices =
      noClasses()
          .that()
          .resideInAPackage(CONVERT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(GRPC, OPERATIONS, CLI);

  @ArchTest
  static final ArchRule statusIsBuiltInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackages(CLI, METRICS) // these only read it
          .and()
          .doNotHaveFullyQualifiedName(ErrorMapping.class.getName())
          .and()
          .haveNameNotMatching(".*ErrorMapping\\$.*")
          .and()
          .haveNameNotMatching(".*RequestBytes(\\$.*)?") // passes on what was built there
          .should()
          .dependOnClassesThat()
          .haveNameMatching("io\\.grpc\\.(Status|StatusException|StatusRuntimeException)");

  @ArchTest
  static final ArchRule classesAreFinalUnlessDesignedForExtension =
      classes()
          .that()
          .arePublic()
          .and()
          .areNotInterfaces()
          .should()
          .haveModifier(JavaModifier.FINAL)
          .orShould()
          .haveModifier(JavaModifier.ABSTRACT);
}
