package dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints how fast suites run with the packaged program: a thousand different questions over the
 * shipped corpus, first when no answer is known, then when each is known from the first run; cases
 * a second, processor time (user, system), and the process's peak memory (VmHWM of /proc, Linux
 * only). The figures depend on what else the machine does, so its load is printed too.
 *
 * <pre>java -cp target/test-classes dateline.bench.RegressBench [JOBS]</pre>
 *
 * The questions: each of 40 forms with each of 25 subjects, so that words, readings and lengths
 * differ.
 */
public final class RegressBench {
  private static final List<String> FORMS =
      List.of(
          "When did %s last meet Xi?",
          "Where did %s meet Wang?",
          "Who spoke about %s?",
          "What did %s say?",
          "Why did %s call?",
          "How long did %s talk?",
          "Has %s met Xi since taking office?",
          "What is the latest on %s?",
          "Who warned %s?",
          "When was %s in Tianjin?",
          "Did %s warn China about Iran?",
          "What marred %s?",
          "How many meetings did %s have?",
          "Where is %s?",
          "What did China say about %s?",
          "When did %s visit Washington?",
          "Who advised %s?",
          "What did %s discuss with Wang?",
          "Is there evidence about %s?",
          "What did the White House say about %s?",
          "Which officials met %s?",
          "When will %s meet Xi?",
          "What happened to %s in June?",
          "What happened to %s in August?",
          "Why did %s skip the gathering?",
          "What did %s shoot down?",
          "Which summit did %s attend?",
          "What did %s request?",
          "How did %s describe the talks?",
          "Who criticised %s?",
          "%s meeting date",
          "%s and the South China Sea",
          "%s technology sanctions",
          "Does %s blame the US?",
          "What has %s restricted?",
          "Who reported on %s?",
          "What is %s expected to receive?",
          "When did relations with %s deteriorate?",
          "What did %s stress?",
          "Was %s in Bali?");

  private static final List<String> SUBJECTS =
      List.of(
          "Biden",
          "Xi Jinping",
          "Wang Yi",
          "Blinken",
          "Sullivan",
          "Sherman",
          "Yang Jiechi",
          "Medeiros",
          "the US official",
          "the White House",
          "China",
          "Beijing",
          "Moscow",
          "the G20",
          "Taiwan",
          "Putin",
          "Trump",
          "Obama",
          "the Chinese foreign minister",
          "the president",
          "the balloon",
          "Hong Kong",
          "Israel",
          "Iran",
          "the party congress");

  private RegressBench() {}

  /**
   * @param arguments how many cases are asked at once; 2 where it is not given
   */
  public static void main(String[] arguments) throws Exception {
    String jobs = arguments.length == 0 ? "2" : arguments[0];
    Path folder = Files.createTempDirectory("dateline-regress");
    Path suite = folder.resolve("suite.yaml");
    int cases = write(suite);
    run("no answer known", suite, folder, jobs, cases);
    run("every answer known", suite, folder, jobs, cases);
  }

  private static int write(Path suite) throws IOException {
    StringBuilder yaml = new StringBuilder("name: Benchmark\ntoday: 2026-11-24\ncases:\n");
    List<String> questions = new ArrayList<>();
    SUBJECTS.forEach(subject -> FORMS.forEach(form -> questions.add(form.formatted(subject))));
    for (int i = 0; i < questions.size(); i++) {
      yaml.append("  - {id: q").append(i).append(", question: \"").append(questions.get(i));
      yaml.append("\", expect: [every-statement-cites]}\n");
    }
    Files.writeString(suite, yaml);
    return questions.size();
  }

  private static void run(String what, Path suite, Path folder, String jobs, int cases)
      throws Exception {
    Path measured = folder.resolve("measured");
    Process program =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "\"$@\" >/dev/null & p=$!; while m=$(grep VmHWM /proc/$p/status 2>/dev/null);"
                    + " do peak=$m; sleep 0.2; done; wait $p; s=$?; times >\"$0\";"
                    + " echo $peak >>\"$0\"; exit $s",
                measured.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-jar",
                "target/dateline/dateline.jar",
                "regress",
                suite.toString(),
                "--jobs",
                jobs,
                "--corpus",
                "corpus",
                "--index",
                folder.resolve("index").toString(),
                "--json",
                folder.resolve("report.json").toString())
            .inheritIO()
            .start();
    long start = System.nanoTime();
    int status = program.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (status != 0 && status != 4) {
      throw new IllegalStateException("regress ended with " + status);
    }
    List<String> lines = Files.readAllLines(measured);
    System.out.printf(
        Locale.ROOT,
        "%-18s %d cases, %s at once: %.1f s, %.1f cases/s; processor time %s; peak memory %s; load"
            + " %s%n",
        what,
        cases,
        jobs,
        seconds,
        cases / seconds,
        lines.get(1),
        lines.get(2).replace("VmHWM: ", ""),
        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }
}
