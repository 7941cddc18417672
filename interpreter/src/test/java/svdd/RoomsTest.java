package svdd;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the interpreter in their order, and what may be seen from which. */
class RoomsTest {
  /** Each may use those before it. The empty name is the root package, the front door. */
  private static final List<String> ROOMS =
      List.of(
          "source",
          "diagnostic",
          "tensor",
          "type",
          "spi",
          "ast",
          "parse",
          "format",
          "core",
          "check",
          "model",
          "reward",
          "snippet",
          "plan",
          "decode",
          "run",
          "report",
          "",
          "session");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          // a module of its own; a jar only once it is packaged
          .withImportOption(location -> !location.contains("/svdd/grammar/"))
          .importPackages("svdd");

  private static String pattern(String room) {
    return room.isEmpty() ? "svdd" : "svdd." + room + "..";
  }

  private static String[] patterns(Stream<String> rooms) {
    return rooms.map(RoomsTest::pattern).toArray(String[]::new);
  }

  @TestFactory
  Stream<DynamicTest> aRoomUsesOnlyThoseAboveIt() {
    return IntStream.range(0, ROOMS.size() - 1)
        .mapToObj(
            i -> {
              String room = pattern(ROOMS.get(i));
              String[] below = patterns(ROOMS.stream().skip(i + 1));
              ArchRule rule =
                  noClasses()
                      .that()
                      .resideInAPackage(room)
                      .should()
                      .dependOnClassesThat()
                      .resideInAnyPackage(below);
              return DynamicTest.dynamicTest(room, () -> check(rule));
            });
  }

  @Test
  void everyClassStandsInARoom() {
    check(classes().should().resideInAnyPackage(patterns(ROOMS.stream())));
  }

  @Test
  void onlyParseSeesAntlrAndTheGrammar() {
    onlySeenFrom(List.of("parse"), "org.antlr..", "svdd.grammar..");
  }

  @Test
  void onlySnippetSeesGraal() {
    onlySeenFrom(List.of("snippet"), "org.graalvm..", "com.oracle.truffle..");
  }

  @Test
  void onlyTensorAndModelSeeEngines() {
    onlySeenFrom(List.of("tensor", "model"), "ai.djl..", "ai.onnxruntime..");
  }

  @Test
  void noRoomSeesATerminal() {
    onlySeenFrom(List.of(), "org.jline..", "picocli..");
  }

  @Test
  void noRoomPrintsOrExits() {
    check(noClasses().should().accessField(System.class, "out"));
    check(noClasses().should().accessField(System.class, "err"));
    check(noClasses().should().callMethod(System.class, "exit", int.class));
    check(noClasses().should().callMethod(Runtime.class, "exit", int.class));
    check(noClasses().should().callMethod(Runtime.class, "halt", int.class));
    check(noClasses().should().callMethod(Throwable.class, "printStackTrace"));
  }

  private static void onlySeenFrom(List<String> rooms, String... packages) {
    DescribedPredicate<JavaClass> outside =
        rooms.isEmpty()
            ? DescribedPredicate.alwaysTrue()
            : resideOutsideOfPackages(patterns(rooms.stream()));
    check(noClasses().that(outside).should().dependOnClassesThat().resideInAnyPackage(packages));
  }

  /** A room without classes yet breaks no rule. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
