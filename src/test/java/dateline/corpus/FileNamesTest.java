package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays {@code file-names.txt}: whatever one file is called, the other one is read. */
final class FileNamesTest {
  private static final Path FILE = Path.of("src/test/resources/dateline/corpus/file-names.txt");
  private static final String BODY =
      "The council of Nes voted on Monday to keep the bridge. The mayor was pleased with the vote,"
          + " and so were the ferrymen of Sund, who had feared for their work all winter.";

  @TempDir Path root;

  record Name(String printed, String id, String problem) {
    static Name of(String line) {
      String[] parts = line.split(" \\| ?", -1);
      return new Name(parts[0], parts[1], parts[2]);
    }
  }

  static List<Name> names() throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(line -> line.contains("|") && !line.startsWith("#"))
        .map(Name::of)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void oneFileAmongOthers(Name name) throws Exception {
    assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")) && make(name.printed()));
    Files.writeString(root.resolve("other.txt"), BODY);
    List<String> ids = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    CorpusFolder.at(root)
        .read(entry -> {
          switch (entry) {
            case CorpusEntry.Found found -> ids.add(found.article().id());
            case Problem problem -> problems.add(problem.what());
          }
        });
    assertThat(ids).contains("other").hasSize(name.id().equals("-") ? 1 : 2);
    if (name.id().equals("unnamed")) {
      assertThat(ids).anyMatch(id -> id.startsWith("unnamed-"));
    } else if (!name.id().equals("-")) {
      assertThat(ids).contains(name.id());
    }
    assertThat(problems).isEqualTo(name.problem().isEmpty() ? List.of() : List.of(name.problem()));
  }

  /** Makes the file by the shell, since Java cannot write every name; false where it cannot. */
  private boolean make(String printed) throws Exception {
    String script =
        "f=$(printf \"$1\"; printf /); f=${f%/}; mkdir -p \"$(dirname \"$f\")\"; cat > \"$f\"";
    Process shell =
        new ProcessBuilder("sh", "-c", script, "sh", printed).directory(root.toFile()).start();
    try (var out = shell.getOutputStream()) {
      out.write(content(printed));
    }
    return shell.waitFor() == 0;
  }

  private static byte[] content(String name) throws IOException {
    String text = name.endsWith(".html") ? "<html><body><p>" + BODY + "</p></body></html>" : BODY;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return name.endsWith(".gz") ? compressed(bytes) : bytes;
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
