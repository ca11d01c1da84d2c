package dateline.index.cluster;

import dateline.corpus.CorpusFolder;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A node of a real OpenSearch, out of the zips that Maven Central has: started once for all tests,
 * as another user where the tests run as root, which it refuses. The folder of the zips is the
 * system property {@code cluster}; {@code cluster.url} names a node that runs already.
 */
final class ClusterNode implements AutoCloseable {
  private static final int MINUTES = 4;
  private static ClusterNode shared;

  private final URI address;
  private final Process process;
  private final Path home;

  private ClusterNode(URI address, Process process, Path home) {
    this.address = address;
    this.process = process;
    this.home = home;
  }

  /** The one that all tests ask. */
  static synchronized ClusterNode shared() throws IOException {
    if (shared == null) {
      String running = System.getProperty("cluster.url", "");
      shared =
          running.isEmpty() ? start(Map.of()) : new ClusterNode(URI.create(running), null, null);
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  /** Starts a node of its own, with these settings beside the usual ones. */
  static ClusterNode start(Map<String, String> settings) throws IOException {
    Path home = Files.createTempDirectory("dateline-node");
    unpacked(home);
    int port = freePort();
    Map<String, String> all = new java.util.TreeMap<>(settings);
    all.putIfAbsent("discovery.type", "single-node");
    all.put("http.port", String.valueOf(port));
    all.putIfAbsent("transport.port", String.valueOf(freePort()));
    Files.writeString(
        home.resolve("config/opensearch.yml"),
        all.entrySet().stream()
            .map(setting -> setting.getKey() + ": " + setting.getValue())
            .collect(Collectors.joining("\n", "", "\n")));
    return new ClusterNode(URI.create("http://localhost:" + port), run(home), home).awaited();
  }

  private static void unpacked(Path home) throws IOException {
    Path zips = Path.of(System.getProperty("cluster"));
    try (Stream<Path> found = Files.list(zips)) {
      for (Path zip : found.filter(path -> path.toString().endsWith(".zip")).toList()) {
        boolean plugin = zip.getFileName().toString().startsWith("opensearch-knn");
        unpack(
            zip, plugin ? Files.createDirectories(home.resolve("plugins/opensearch-knn")) : home);
      }
    }
  }

  /** Unpacks a zip, without the folder that all of it lies in. */
  private static void unpack(Path zip, Path into) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (Enumeration<? extends ZipEntry> all = file.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        Path target =
            into.resolve(entry.getName().replaceFirst("^opensearch-[0-9.]+/", "")).normalize();
        if (!target.startsWith(into)) {
          throw new IOException(zip + " holds " + entry);
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, target);
          }
          if (target.getParent().endsWith("bin")) {
            target.toFile().setExecutable(true, false);
          }
        }
      }
    }
  }

  private static Process run(Path home) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      String user = System.getProperty("cluster.user", "nobody");
      await(new ProcessBuilder("chown", "-R", user, home.toString()).start());
      command.addAll(List.of("runuser", "-u", user, "--"));
    }
    command.add(home.resolve("bin/opensearch").toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("OPENSEARCH_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("OPENSEARCH_JAVA_OPTS", "-Xms512m -Xmx512m");
    builder.environment().put("HOME", home.toString());
    Path log = Files.createTempFile("dateline-node", ".log");
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private static void await(Process process) throws IOException {
    try {
      process.waitFor(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Waits until it answers: a node says nothing of its own accord. */
  private ClusterNode awaited() throws IOException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (send("GET", "/_cluster/health?wait_for_status=yellow&timeout=5s", "").statusCode()
            == 200) {
          return this;
        }
      } catch (IOException starting) {
        Thread.onSpinWait();
      }
      await(home);
    }
    throw new IOException("OpenSearch has not started in " + home);
  }

  private static void await(Path anything) {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  URI address() {
    return address;
  }

  /** An index in this node, by its alias. */
  ClusterIndex index(CorpusFolder corpus, String name, EmbeddingModel model) {
    return new ClusterIndex(
        () -> corpus, address + "/" + name, model, Map.of(ClusterSettings.REPLICAS, "0"));
  }

  HttpResponse<String> send(String method, String path, String json) throws IOException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + path))
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(json))
              .build();
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  void drop(String name) throws IOException {
    send("DELETE", "/" + name + ".dateline-*", "");
    send("DELETE", "/" + name + ".writer", "");
  }

  /** Ends it as a power cut would. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    if (process != null) {
      kill();
      try {
        process.waitFor(20, TimeUnit.SECONDS);
        org.springframework.util.FileSystemUtils.deleteRecursively(home);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
