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
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A node of a real OpenSearch, out of the zips that Maven Central has: started once for all tests,
 * as another user where the tests run as root, which it refuses. The folder of the zips is the
 * system property {@code cluster}; {@code cluster.url} names a node that runs already, and {@code
 * cluster.heap} says how much heap a node gets (512m).
 */
public final class ClusterNode implements AutoCloseable {
  private static final int MINUTES = 10;
  private static final Set<ClusterNode> RUNNING = ConcurrentHashMap.newKeySet();
  private static ClusterNode shared;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(ClusterNode::close)));
  }

  private final URI address;
  private final Path home;
  private Process process;

  private ClusterNode(URI address, Path home, Process process) {
    this.address = address;
    this.home = home;
    this.process = process;
  }

  /** The one that all tests ask. */
  public static synchronized ClusterNode shared() throws IOException {
    if (shared == null) {
      String running = System.getProperty("cluster.url", "");
      shared =
          running.isEmpty() ? start(Map.of()) : new ClusterNode(URI.create(running), null, null);
    }
    return shared;
  }

  /** Starts a node of its own, with these settings beside the usual ones. */
  public static ClusterNode start(Map<String, String> settings) throws IOException {
    Map<String, String> single = new TreeMap<>(settings);
    single.put("discovery.type", "single-node");
    return begun(single).awaited();
  }

  /** Starts two nodes that are one cluster, either of which may be its manager. */
  public static List<ClusterNode> two() throws IOException {
    List<String> names = List.of("one", "two");
    List<String> ports = List.of(String.valueOf(freePort()), String.valueOf(freePort()));
    String hosts = "[\"127.0.0.1:%s\", \"127.0.0.1:%s\"]".formatted(ports.toArray());
    List<ClusterNode> nodes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      nodes.add(
          begun(
              Map.of(
                  "cluster.name",
                  "dateline-" + ports.getFirst(),
                  "node.name",
                  names.get(i),
                  "transport.port",
                  ports.get(i),
                  "discovery.seed_hosts",
                  hosts,
                  "cluster.initial_cluster_manager_nodes",
                  "[one, two]")));
    }
    for (ClusterNode node : nodes) {
      node.awaited();
    }
    return nodes;
  }

  /** A node that has been started and may not answer yet. Disks may be as full as they like. */
  private static ClusterNode begun(Map<String, String> settings) throws IOException {
    Path home = Files.createTempDirectory("dateline-node");
    unpacked(home);
    int port = freePort();
    Map<String, String> all = new TreeMap<>(settings);
    all.put("http.port", String.valueOf(port));
    all.putIfAbsent("network.host", "127.0.0.1");
    all.putIfAbsent("transport.port", String.valueOf(freePort()));
    all.putIfAbsent("cluster.routing.allocation.disk.threshold_enabled", "false");
    Files.writeString(
        home.resolve("config/opensearch.yml"),
        all.entrySet().stream()
            .map(setting -> setting.getKey() + ": " + setting.getValue())
            .collect(Collectors.joining("\n", "", "\n")));
    ClusterNode node = new ClusterNode(URI.create("http://127.0.0.1:" + port), home, run(home));
    RUNNING.add(node);
    return node;
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
    String heap = System.getProperty("cluster.heap", "512m");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("OPENSEARCH_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("OPENSEARCH_JAVA_OPTS", "-Xms%1$s -Xmx%1$s".formatted(heap));
    builder.environment().put("HOME", home.toString());
    ProcessBuilder.Redirect log =
        ProcessBuilder.Redirect.appendTo(home.resolve("node.log").toFile());
    return builder.redirectErrorStream(true).redirectOutput(log).start();
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
        // it is asked again
      }
      pause();
    }
    throw new IOException("OpenSearch has not started in " + home);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public URI address() {
    return address;
  }

  /** An index in this node, by its alias. */
  public ClusterIndex index(CorpusFolder corpus, String name, EmbeddingModel model) {
    return index(corpus, name, model, Map.of());
  }

  /** The same with some settings. */
  ClusterIndex index(
      CorpusFolder corpus, String name, EmbeddingModel model, Map<String, String> settings) {
    Map<String, String> environment = new TreeMap<>(settings);
    environment.putIfAbsent(ClusterSettings.REPLICAS, "0");
    return new ClusterIndex(() -> corpus, address + "/" + name, model, environment);
  }

  /** How nodes that are one cluster are named together. */
  public static String hosts(List<ClusterNode> nodes) {
    return nodes.stream()
        .map(node -> node.address().getAuthority())
        .collect(Collectors.joining(",", "http://", ""));
  }

  /** What it answers, as JSON. */
  JsonNode json(String method, String path, String body) throws IOException {
    return JsonMapper.shared().readTree(send(method, path, body).body());
  }

  /** How many articles an index has, as its readers see it now. */
  long articles(String name) throws IOException {
    return counted(name).orElse(0);
  }

  /** The same; empty where not all of the index answers. */
  OptionalLong counted(String name) throws IOException {
    return counted(name, Long.MAX_VALUE);
  }

  /**
   * How many articles every copy of the one shard has on its disk. A copy shows others too, which
   * the cluster has not confirmed to the writer and may lose with a node.
   */
  OptionalLong confirmed(String name) throws IOException {
    JsonNode stats = json("GET", "/" + name + ".dateline-*/_stats/docs?level=shards", "");
    OptionalLong onAll =
        stats.findValues("global_checkpoint").stream().mapToLong(JsonNode::asLong).min();
    return onAll.isEmpty() ? onAll : counted(name, onAll.getAsLong());
  }

  /** Counts the articles up to a place in the order in which the shard was written. */
  private OptionalLong counted(String name, long upTo) throws IOException {
    send("POST", "/" + name + ".dateline-*/_refresh", "");
    String query =
        """
        {"query": {"bool": {"filter": [
          {"term": {"kind": "article"}}, {"range": {"_seq_no": {"lte": %d}}}]}}}\
        """
            .formatted(upTo);
    JsonNode counted = json("POST", "/" + name + ".dateline-*/_count", query);
    boolean whole =
        counted.at("/_shards/total").asInt(0) > 0 && counted.at("/_shards/failed").asInt(1) == 0;
    return whole ? OptionalLong.of(counted.path("count").asLong(0)) : OptionalLong.empty();
  }

  public HttpResponse<String> send(String method, String path, String json) throws IOException {
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

  public void drop(String name) throws IOException {
    send("DELETE", "/" + name + ".dateline-*", "");
    send("DELETE", "/" + name + ".writer", "");
  }

  /** Ends it as a power cut would, by {@code kill -9}, and returns when it is gone. */
  void kill() throws IOException {
    List<ProcessHandle> all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().orTimeout(20, TimeUnit.SECONDS).join());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  private List<ProcessHandle> processes() {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
  }

  /** Starts what was killed, on what it had on its disk. */
  void restart() throws IOException {
    process = run(home);
    awaited();
  }

  /** Stops it in its tracks: it keeps its connections and answers nothing. */
  void freeze() throws IOException {
    signal("STOP");
  }

  void thaw() throws IOException {
    signal("CONT");
  }

  private void signal(String name) throws IOException {
    for (ProcessHandle one : processes()) {
      await(new ProcessBuilder("kill", "-" + name, String.valueOf(one.pid())).start());
    }
  }

  @Override
  public void close() {
    if (process != null && RUNNING.remove(this)) {
      try {
        kill();
        FileSystemUtils.deleteRecursively(home);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
