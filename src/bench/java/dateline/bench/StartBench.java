package dateline.bench;

import dateline.Ended;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long {@code ./dateline ask} takes on a corpus that is indexed, beside {@link PlainLucene} on
 * the same index with the same JDK and options, with and without an AOT cache of its own. Prints
 * medians of interleaved runs, in milliseconds of wall time, and their ratio.
 *
 * <pre>{@code
 * ./mvnw verify, then
 * java -cp "target/test-classes:target/classes:target/dateline/lib/*" dateline.bench.StartBench [RUNS [CORPUS]]
 * }</pre>
 */
final class StartBench {
  private static final String QUESTION = "when did Biden and Xi last meet";
  private static final List<String> OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable");

  private StartBench() {}

  public static void main(String[] args) throws Exception {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 21;
    String corpus = args.length > 1 ? args[1] : "corpus";
    Path folder = Files.createTempDirectory("start-bench");
    List<String> ask = List.of("./dateline", "ask", QUESTION, "--corpus", corpus);
    run(ask);

    Path jar = jar(folder.resolve("plain.jar"));
    Path aot = folder.resolve("plain.aot");
    run(plain(List.of("-XX:AOTCacheOutput=" + aot), jar, index(Path.of(corpus))));
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("./dateline ask", ask);
    commands.put("plain Lucene", plain(List.of(), jar, index(Path.of(corpus))));
    commands.put(
        "plain Lucene, AOT cache",
        plain(List.of("-XX:AOTCache=" + aot), jar, index(Path.of(corpus))));

    Map<String, double[]> times = new LinkedHashMap<>();
    commands.keySet().forEach(name -> times.put(name, new double[runs]));
    for (int i = 0; i < runs; i++) {
      for (var command : commands.entrySet()) {
        times.get(command.getKey())[i] = run(command.getValue());
      }
    }
    print(times);
  }

  /** The wall time of one run, in milliseconds. */
  private static double run(List<String> command) throws Exception {
    long start = System.nanoTime();
    Ended ended = Ended.of(new ProcessBuilder(command));
    double time = (System.nanoTime() - start) / 1e6;
    if (ended.status() != 0 || ended.out().isBlank()) {
      throw new IllegalStateException(command + " printed nothing or failed: " + ended);
    }
    return time;
  }

  private static List<String> plain(List<String> options, Path jar, Path index) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(options);
    command.addAll(
        List.of("-cp", jar.toString(), PlainLucene.class.getName(), index.toString(), QUESTION));
    return command;
  }

  /** A jar with the floor in it, because the AOT cache wants jars; the libraries stay in theirs. */
  private static Path jar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (Stream<Path> libraries = Files.list(Path.of("target/dateline/lib"))) {
      String classPath =
          libraries
              .filter(library -> library.getFileName().toString().startsWith("lucene-"))
              .map(library -> library.toUri().toString())
              .collect(Collectors.joining(" "));
      manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
    }
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      String name = PlainLucene.class.getName().replace('.', '/') + ".class";
      entries.putNextEntry(new JarEntry(name));
      Files.copy(Path.of("target/test-classes").resolve(name), entries);
    }
    return jar;
  }

  /** The folder of the Lucene index of a corpus, in it or beside it. */
  private static Path index(Path corpus) throws IOException {
    for (Path place : List.of(corpus, corpus.toAbsolutePath().getParent())) {
      try (Stream<Path> files = Files.walk(place.resolve(".dateline"))) {
        var segments =
            files.filter(file -> file.getFileName().toString().startsWith("segments_")).findFirst();
        if (segments.isPresent()) {
          return segments.get().getParent();
        }
      } catch (java.nio.file.NoSuchFileException e) {
        continue; // not there
      }
    }
    throw new IOException("there is no index in or beside " + corpus);
  }

  private static void print(Map<String, double[]> times) {
    double ask = median(times.values().iterator().next());
    times.forEach((name, of) -> {
      double median = median(of);
      System.out.printf(
          Locale.ROOT,
          "%-24s median %5.0f ms, least %5.0f, most %5.0f; ask / this = %.2f%n",
          name,
          median,
          Arrays.stream(of).min().orElseThrow(),
          Arrays.stream(of).max().orElseThrow(),
          ask / median);
    });
    System.out.println(times.values().iterator().next().length + " runs of each, interleaved");
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
