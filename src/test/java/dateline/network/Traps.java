package dateline.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.spi.InetAddressResolverProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Catches what a Java process sends to the network. Its sockets and URL connections are led to a
 * SOCKS proxy which answers nothing and counts who comes, and its name service is {@link Lookups}.
 */
final class Traps implements AutoCloseable {
  private final Path folder;
  private final ServerSocket proxy;
  private final AtomicInteger connections = new AtomicInteger();

  /** Traps that keep what they need in {@code folder}. */
  Traps(Path folder) throws IOException {
    this.folder = folder;
    this.proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(InetAddressResolverProvider.class.getName()), Lookups.class.getName());
    Thread.ofPlatform().daemon().start(this::count);
  }

  /** What goes on the class path of the process, besides its own. */
  List<Path> classPath() {
    return List.of(folder, Path.of("target/test-classes").toAbsolutePath());
  }

  /** What the process is to be started with. */
  List<String> options() {
    return List.of(
        "-DsocksProxyHost=127.0.0.1",
        "-DsocksProxyPort=" + proxy.getLocalPort(),
        "-DsocksNonProxyHosts=",
        "-D" + Lookups.FILE + "=" + noted());
  }

  /** How many connections were opened. */
  int connections() {
    return connections.get();
  }

  /** What was looked up, in order. */
  List<String> lookups() throws IOException {
    return Files.exists(noted()) ? Files.readAllLines(noted()) : List.of();
  }

  private Path noted() {
    return folder.resolve("lookups");
  }

  private void count() {
    while (!proxy.isClosed()) {
      try {
        proxy.accept().close();
        connections.incrementAndGet();
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  @Override
  public void close() throws IOException {
    proxy.close();
  }
}
