package dateline.index.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Asks for a password, over TLS, and passes on what has it to a node: as OpenSearch's security
 * plugin would, which the distribution on Maven Central lacks.
 */
final class GuardedServer implements AutoCloseable {
  static final String USER = "reader";
  static final String PASSWORD = "open-" + "sesame";

  private static final char[] STORE = "changeit".toCharArray();

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI node;
  private final Path certificate;

  /**
   * @param node what stands behind it
   * @param folder where its certificate is written
   * @param names for whom the certificate is, as keytool says it: {@code dns:localhost}
   * @param begins when it begins to be valid, as keytool says it: {@code -2d}; for a day
   */
  GuardedServer(URI node, Path folder, String names, String begins)
      throws IOException, GeneralSecurityException {
    this.node = node;
    this.certificate = folder.resolve("certificate.pem");
    Path store = folder.resolve("server.p12");
    makeKeys(store, names, begins);
    KeyStore keys = keys(store);
    Files.writeString(certificate, pem(keys.getCertificate("server")));
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The JDK has no public class that makes a certificate. */
  private static void makeKeys(Path store, String names, String begins) throws IOException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "server",
                "-dname",
                "CN=test",
                "-ext",
                "san=" + names,
                "-startdate",
                begins,
                "-validity",
                "1",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(STORE))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(said);
    }
  }

  private static String pem(Certificate certificate) throws GeneralSecurityException {
    String lines = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
    return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
  }

  private static KeyStore keys(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, STORE);
    }
    return keys;
  }

  private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, STORE);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private void answer(HttpExchange call) throws IOException {
    byte[] both = (USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    String expected = "Basic " + Base64.getEncoder().encodeToString(both);
    byte[] body = call.getRequestBody().readAllBytes();
    if (expected.equals(call.getRequestHeaders().getFirst("Authorization"))) {
      HttpResponse<byte[]> passed = passedOn(call, body);
      send(call, passed.statusCode(), passed.body());
    } else {
      send(call, 401, "Unauthorized".getBytes(StandardCharsets.UTF_8));
    }
  }

  private HttpResponse<byte[]> passedOn(HttpExchange call, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(node + call.getRequestURI().toString()))
            .method(call.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    String type = call.getRequestHeaders().getFirst("Content-Type");
    if (type != null) {
      request.header("Content-Type", type);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void send(HttpExchange call, int status, byte[] body) throws IOException {
    call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    call.getResponseBody().write(body);
    call.close();
  }

  /** Without a scheme: {@code localhost:PORT}. */
  String host() {
    return "localhost:" + server.getAddress().getPort();
  }

  Path certificate() {
    return certificate;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
    client.close();
  }
}
