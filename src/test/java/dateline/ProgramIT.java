package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: bad input, its exit statuses, and what surrounds it. */
class ProgramIT {
  private static final Path LAUNCHER = Path.of("dateline").toAbsolutePath();
  private static final String QUESTION = "When did the council open the bridge?";

  @TempDir private Path folder;
  private Path corpus;

  @BeforeEach
  void oneArticle() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.copy(Path.of("src/main/training/bridge.md"), corpus.resolve("bridge.md"));
  }

  private Ended run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    return Ended.of(new ProcessBuilder(command).directory(folder.toFile()));
  }

  /** Runs a line of shell, in which {@code $D} is the launcher. */
  private Ended sh(Map<String, String> environment, String line) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", line).directory(folder.toFile());
    builder.environment().put("D", LAUNCHER.toString());
    builder.environment().putAll(environment);
    return Ended.of(builder);
  }

  private static void oneLine(Ended ended, int status, String... parts) {
    assertThat(ended).returns(status, Ended::status).returns("", Ended::out);
    assertThat(ended.err()).startsWith("dateline: ").hasLineCount(1).contains(parts);
  }

  @Test
  void theExitStatuses() throws Exception {
    assertThat(run("ask", QUESTION)).returns(0, Ended::status).returns("", Ended::err);
    oneLine(run("ask", QUESTION, "--corpus", "none"), 1, "there is no folder none");
    oneLine(run("ask", "--as-of", "never", QUESTION), 2, "“never” is not a date");
    assertThat(run("ask", "Who won the chess match?"))
        .returns(3, Ended::status)
        .returns("", Ended::err);
  }

  @Test
  void aFolderWithoutArticlesAndAFileInItsPlace() throws Exception {
    Files.createDirectory(folder.resolve("empty"));
    oneLine(run("ask", QUESTION, "--corpus", "empty"), 1, "empty: holds no articles; put");
    oneLine(run("ask", QUESTION, "--corpus", "corpus/bridge.md"), 1, "is not a folder");
  }

  /** Every file that cannot be read is named, the rest is in the index, and nothing is obeyed. */
  @Test
  void aFolderOfBadFiles() throws Exception {
    String text = "The council voted on Monday. The mayor was pleased.";
    byte[] latin = "Zürich voted.".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(corpus.resolve("latin.txt"), latin);
    write("yaml.txt", "---\ntitle: a: b\n---\n" + text);
    write("date.txt", "---\npublished: 2023-02-30\n---\n" + text);
    write("zero.txt", "");
    write("front.txt", "---\ntitle: nothing else\n---\n");
    write("bridge.txt", text);
    write("new\nline\u001B[2J.txt", text);
    write("hostile.txt", "---\ntitle: \"\\e[2Ja\\u202Eb\"\n---\n" + text + "\u001B]0;x\u0007");
    Files.write(corpus.resolve("big.txt"), new byte[50 << 20]);
    Files.createDirectory(corpus.resolve("folder.txt"));
    Files.createSymbolicLink(corpus.resolve("loop"), corpus);

    Ended ended = run("index");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err().lines())
        .allMatch(line -> line.startsWith("dateline: "))
        .extracting(line -> line.substring("dateline: ".length()).split("[:,]")[0])
        .containsExactlyInAnyOrder(
            "latin.txt", "yaml.txt", "date.txt", "zero.txt", "front.txt", "big.txt", "loop");
    assertThat(ended.out()).startsWith("5 articles in corpus/.dateline/index; files added 10");
    Ended sources = run("sources");
    assertThat(sources).returns(0, Ended::status);
    assertThat(sources.out()).hasLineCount(5).doesNotContain("\u001B", "\u202E");
    assertThat(run("show", "hostile", "--raw").out()).contains("‹U+001B›]0;x‹U+0007›");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(corpus.resolve(file), text);
  }

  @Test
  void aReaderWhoHasReadEnoughAndAFullDisk() throws Exception {
    run("index");
    Ended ended = sh(Map.of(), "\"$D\" ask '" + QUESTION + "' | head -n 1");
    assertThat(ended).returns(0, Ended::status).returns("", Ended::err);
    assertThat(ended.out()).hasLineCount(1);
    assumeTrue(Files.exists(Path.of("/dev/full")));
    oneLine(sh(Map.of(), "\"$D\" ask '" + QUESTION + "' > /dev/full"), 1, "standard output cannot");
  }

  @Test
  void nothingAroundItMatters() throws Exception {
    String expected = run("ask", QUESTION).out();
    assertThat(expected).contains("“");
    for (Map<String, String> environment :
        List.of(
            Map.of("LC_ALL", "C", "TERM", "dumb"),
            Map.of("LC_ALL", "tr_TR.UTF-8", "TERM", "xterm-256color"),
            Map.of("DEBUG", "true", "SPRING_MAIN_BANNERMODE", "console", "COLUMNS", "40"))) {
      assertThat(sh(environment, "\"$D\" ask '" + QUESTION + "'"))
          .as("%s", environment)
          .isEqualTo(new Ended(0, expected, ""));
    }
    assertThat(sh(Map.of(), "unset HOME TERM LANG; \"$D\" ask '" + QUESTION + "'"))
        .isEqualTo(new Ended(0, expected, ""));
  }

  @Test
  void questionsFromStandardInputInTheirOrder() throws Exception {
    Ended ended =
        sh(
            Map.of(),
            "printf '%s\\n' '{\"id\":1,\"question\":\""
                + QUESTION
                + "\"}' nonsense '{\"id\":3,\"question\":\"Who won the chess match?\"}'"
                + " | \"$D\" ask --from - --output jsonl");
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("{\"id\":1,").contains("\"status\":\"answered\""),
            line -> assertThat(line).contains("\"status\":\"error\"", "standard input, line 2"),
            line -> assertThat(line).startsWith("{\"id\":3,").contains("\"status\":\"abstained\""));
  }

  @Test
  void aScriptOfTheChat() throws Exception {
    Ended ended =
        sh(
            Map.of(),
            "printf '%s\\n' '"
                + QUESTION
                + "' '[1]' \"What did O'Neil say?\" 'show x' quit x"
                + " | \"$D\"");
    assertThat(ended.status()).isZero();
    assertThat(ended.out()).contains("[1> ", "The articles do not say.");
    assertThat(ended.err())
        .isEqualTo("dateline: no article has the id “x”; dateline sources lists them\n");
  }

  /** Root may write everywhere, so it takes off its powers. */
  @Test
  void aReadOnlyIndexFolderIsSearchedAndSaysSoWhereItIsBehind() throws Exception {
    run("index");
    Path index = corpus.resolve(".dateline/index");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(index, PosixFilePermissions.fromString("r-xr-xr-x"));
    String ask = "\"$D\" ask '" + QUESTION + "'";
    String plain =
        System.getProperty("user.name").equals("root")
            ? "setpriv --reuid=65534 --clear-groups " + ask
            : ask;
    assumeTrue(sh(Map.of(), plain.replace(ask, "true")).status() == 0, "setpriv is not there");
    assumeTrue(sh(Map.of(), plain.replace(ask, "\"$D\" --version")).status() == 0, "no access");

    Ended ended = sh(Map.of(), plain);
    assertThat(ended.status()).isZero();
    assertThat(ended.out()).contains("Monday");
    assertThat(ended.err())
        .isEqualTo(
            "dateline: show cannot mark this answer's quotations: corpus/.dateline/index cannot be"
                + " written\n");

    write("more.txt", "Rain fell on Leeds.");
    oneLine(sh(Map.of(), plain), 1, "the folder cannot be written", "--index");
    Files.setPosixFilePermissions(index, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void anIndexOnAnotherFileSystem() throws Exception {
    Path memory = Path.of("/dev/shm");
    assumeTrue(Files.isWritable(memory));
    Path index = Files.createTempDirectory(memory, "dateline");
    try {
      for (int i = 0; i < 2; i++) {
        assertThat(run("ask", QUESTION, "--index", index.toString()))
            .returns(0, Ended::status)
            .returns("", Ended::err);
      }
      assertThat(corpus.resolve(".dateline")).doesNotExist();
    } finally {
      org.springframework.util.FileSystemUtils.deleteRecursively(index);
    }
  }
}
