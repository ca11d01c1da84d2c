package dateline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
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
          Map.entry(
              "shell",
              Set.of(
                  "shell.chat",
                  "check",
                  "evaluation",
                  "regression.report",
                  "shell.serve",
                  "shell.kept",
                  "shell.addition")),
          Map.entry("shell.addition", Set.of("shell.command", "addition")),
          Map.entry("addition", Set.of("corpus", "fetch")),
          Map.entry("fetch", Set.of("text")),
          Map.entry(
              "shell.serve", Set.of("shell.command", "server.page", "server.mcp", "server.openai")),
          Map.entry("server.http", Set.of("server")),
          Map.entry("server.openai", Set.of("server.http")),
          Map.entry("server.mcp", Set.of("server.http")),
          Map.entry("server.page", Set.of("server.http")),
          Map.entry("server", Set.of("answering", "answerjson", "check", "index", "conversation")),
          Map.entry("shell.chat", Set.of("shell.command")),
          Map.entry("shell.kept", Set.of("shell.command")),
          Map.entry(
              "shell.command",
              Set.of("shell.view", "regression", "index.update", "reading", "model")),
          Map.entry("shell.view", Set.of("shell.terminal", "check", "conversation")),
          Map.entry("conversation", Set.of("answering", "answerjson")),
          Map.entry("shell.terminal", Set.of("text")),
          Map.entry("regression.report", Set.of("regression")),
          Map.entry("regression", Set.of("regression.suite")),
          Map.entry("regression.suite", Set.of("regression.expectation")),
          Map.entry("regression.expectation", Set.of("answering")),
          Map.entry("evaluation", Set.of("answering")),
          Map.entry("answering", Set.of("verification", "model")),
          Map.entry("answerjson", Set.of("text")),
          Map.entry("account", Set.of("article")),
          Map.entry("verification", Set.of("support", "reading", "account")),
          Map.entry("check", Set.of("support", "retrieval", "account", "answerjson", "markdown")),
          Map.entry("support", Set.of("quotation", "time")),
          Map.entry("reading.generative", Set.of("reading", "model")),
          Map.entry("reading.extractive", Set.of("reading")),
          Map.entry("reading", Set.of("question")),
          Map.entry("model", Set.of("prompt", "text")),
          Map.entry("question", Set.of("retrieval", "quotation", "time")),
          Map.entry("prompt", Set.of()),
          Map.entry("quotation", Set.of("article")),
          Map.entry("retrieval", Set.of("index")),
          Map.entry("index.cluster", Set.of("index.update")),
          Map.entry("index.update", Set.of("index")),
          Map.entry("index", Set.of("corpus")),
          Map.entry(
              "corpus",
              Set.of(
                  "corpus.html",
                  "corpus.archive",
                  "corpus.export",
                  "corpus.feed",
                  "corpus.mail",
                  "corpus.office",
                  "corpus.pdf",
                  "corpus.wire")),
          Map.entry("corpus.archive", Set.of("corpus.html", "corpus.mail")),
          Map.entry("corpus.export", Set.of("corpus.html")),
          Map.entry("corpus.feed", Set.of("corpus.html")),
          Map.entry("corpus.mail", Set.of("corpus.html")),
          Map.entry("corpus.office", Set.of("corpus.html")),
          Map.entry("corpus.pdf", Set.of("corpus.html")),
          Map.entry("corpus.wire", Set.of("corpus.html")),
          Map.entry("corpus.html", Set.of("corpus.file")),
          Map.entry("corpus.file", Set.of("article", "markdown")),
          Map.entry("markdown", Set.of("text")),
          Map.entry("article", Set.of("text", "time")),
          Map.entry("time", Set.of("time.calendar")),
          Map.entry("time.calendar", Set.of()),
          Map.entry("text", Set.of()));

  private static final int MOST_TYPES = 30;

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
      slices().matching("dateline.(**)").should().beFreeOfCycles();

  @ArchTest
  static void packagesAreThoseOfTheTable(JavaClasses classes) {
    Set<String> found = new TreeSet<>();
    classes.forEach(type -> found.add(type.getPackageName()));
    found.remove("dateline");
    assertThat(found).isSubsetOf(MAY_USE.keySet().stream().map(ArchitectureTest::named).toList());
  }

  @ArchTest
  static void packagesAreSmall(JavaClasses classes) {
    assertThat(topLevel(classes).collect(groupingBy(JavaClass::getPackageName, counting())))
        .allSatisfy((name, types) -> assertThat(types).as(name).isLessThanOrEqualTo(MOST_TYPES));
  }

  @ArchTest
  static void noSimpleNameStandsInTwoPackages(JavaClasses classes) {
    assertThat(topLevel(classes).map(JavaClass::getSimpleName)).doesNotHaveDuplicates();
  }

  private static Stream<JavaClass> topLevel(JavaClasses classes) {
    return classes.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"));
  }

  @ArchTest
  static final ArchRule springStaysInShell =
      confined(List.of("org.springframework..", "org.jline.."), "dateline", "dateline.shell..");

  @ArchTest
  static final ArchRule luceneStaysInIndex =
      confined(List.of("org.apache.lucene.."), "dateline.index..");

  @ArchTest
  static final ArchRule langChain4jStaysWithTheModels =
      confined(
          List.of("dev.langchain4j.."),
          "dateline.index..",
          "dateline.retrieval",
          "dateline.model",
          "dateline.prompt");

  @ArchTest
  static final ArchRule onnxRuntimeStaysInIndexAndReading =
      confined(
          List.of("ai.onnxruntime..", "ai.djl.."),
          "dateline.index.update",
          "dateline.reading.extractive");

  @ArchTest
  static final ArchRule theHttpClientStaysWithFetching =
      confined(List.of("org.apache.hc.."), "dateline.fetch");

  @ArchTest
  static final ArchRule onlyTheShellKnowsTheTerminal =
      noClasses()
          .that()
          .resideOutsideOfPackages("dateline", "dateline.shell..")
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
    Set<String> reached = new TreeSet<>();
    reach(from, reached);
    return reached;
  }

  private static void reach(String from, Set<String> reached) {
    if (reached.add(from)) {
      MAY_USE.get(from).forEach(next -> reach(next, reached));
    }
  }

  private static String named(String simpleName) {
    return "dateline." + simpleName;
  }
}
