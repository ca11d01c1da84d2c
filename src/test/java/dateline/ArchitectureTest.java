package dateline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that hold the packages apart; {@link #MAY_USE} is the one statement of their order. */
@AnalyzeClasses(packages = "dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /**
   * Which packages each package may use, itself aside: those named, and what those may use in turn.
   * The root package wires the rest and may use everything.
   */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("shell", Set.of("regression", "answering", "index")),
          Map.entry("regression", Set.of("evaluation", "answering")),
          Map.entry("evaluation", Set.of("answering")),
          Map.entry("answering", Set.of("retrieval", "reading", "citation", "time")),
          Map.entry("reading", Set.of("retrieval", "citation", "prompt", "time")),
          Map.entry("retrieval", Set.of("index")),
          Map.entry("index", Set.of("corpus")),
          Map.entry("prompt", Set.of()),
          Map.entry("citation", Set.of("corpus")),
          Map.entry("corpus", Set.of("time")),
          Map.entry("time", Set.of()));

  @ArchTest
  static void packagesPointOneWay(JavaClasses classes) {
    for (String from : MAY_USE.keySet()) {
      String[] allowed =
          reachable(from).stream().map(ArchitectureTest::named).toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(named(from))
          .should()
          .dependOnClassesThat(resideInAPackage("dateline..").and(not(resideInAnyPackage(allowed))))
          .as(from + " uses, of Dateline, only " + reachable(from))
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dateline.(*)..").should().beFreeOfCycles();

  @ArchTest
  static void packagesAreThoseOfTheTable(JavaClasses classes) {
    Set<String> found = new TreeSet<>();
    classes.forEach(type -> found.add(type.getPackageName()));
    found.remove("dateline");
    assertThat(found).isSubsetOf(MAY_USE.keySet().stream().map(ArchitectureTest::named).toList());
  }

  @ArchTest
  static final ArchRule springStaysInShell =
      confined(List.of("org.springframework..", "org.jline.."), "dateline", "dateline.shell");

  @ArchTest
  static final ArchRule luceneStaysInIndexAndRetrieval =
      confined(List.of("org.apache.lucene.."), "dateline.index", "dateline.retrieval");

  @ArchTest
  static final ArchRule langChain4jStaysWithTheModels =
      confined(
          List.of("dev.langchain4j.."),
          "dateline.index",
          "dateline.retrieval",
          "dateline.reading",
          "dateline.prompt");

  @ArchTest
  static final ArchRule onnxRuntimeStaysInIndexAndReading =
      confined(List.of("ai.onnxruntime..", "ai.djl.."), "dateline.index", "dateline.reading");

  @ArchTest
  static final ArchRule onlyTheShellKnowsTheTerminal =
      noClasses()
          .that()
          .resideOutsideOfPackages("dateline", "dateline.shell")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule nothingLogsThroughTheJdk =
      noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Utils?|Utility|Utilities|Impl|Service)(\\$.*)?")
          .orShould()
          .resideInAnyPackage("..util..", "..impl..", "..service..", "..helper..", "..common..");

  @ArchTest
  static final ArchRule classesAreNotOpenByAccident =
      classes()
          .that()
          .areNotInterfaces()
          .and()
          .areNotAnonymousClasses()
          .and()
          .areNotEnums()
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .should()
          .haveModifier(JavaModifier.FINAL);

  /** A package-info without the annotation compiles, so its text is read. */
  @Test
  void everyPackageIsNullMarked() throws IOException {
    Path root = Path.of("src/main/java");
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertThat(packages)
          .isNotEmpty()
          .allSatisfy(folder ->
              assertThat(folder.resolve("package-info.java"))
                  .content()
                  .containsPattern("(?m)^@NullMarked$"));
    }
  }

  private static ArchRule confined(List<String> library, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library.toArray(String[]::new))
        .as(library + " is used only in " + List.of(packages));
  }

  private static Set<String> reachable(String from) {
    Set<String> reached = new TreeSet<>(Set.of(from));
    for (String next : MAY_USE.get(from)) {
      reached.addAll(reachable(next));
    }
    return reached;
  }

  private static String named(String simpleName) {
    return "dateline." + simpleName;
  }
}
