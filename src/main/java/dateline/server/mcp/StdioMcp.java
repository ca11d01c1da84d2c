package dateline.server.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/** Serves one host over a pair of streams, as standard input and output of the process are. */
public final class StdioMcp {
  private StdioMcp() {}

  /** Serves until the input ends. */
  public static void serve(McpOffer offer, String version, InputStream in, OutputStream out) {
    CountDownLatch ended = new CountDownLatch(1);
    var specification =
        McpServer.sync(
                new StdioServerTransportProvider(
                    McpJsonDefaults.getMapper(), new Watched(in, ended), out))
            .serverInfo(McpOffer.NAME, version)
            .instructions(McpOffer.INSTRUCTIONS)
            .capabilities(McpOffer.capabilities())
            .validateToolInputs(false);
    McpOffer.operations()
        .forEach(operation ->
            specification.toolCall(
                offer.tool(operation), (host, request) -> offer.call(operation, request)));
    McpSyncServer server =
        specification
            .resources(
                offer.resources().stream()
                    .map(resource ->
                        new SyncResourceSpecification(
                            resource, (host, request) -> offer.read(request)))
                    .toList())
            .resourceTemplates(
                new SyncResourceTemplateSpecification(
                    offer.article(), (host, request) -> offer.read(request)))
            .prompts(
                McpOffer.prompts().stream()
                    .map(prompt ->
                        new SyncPromptSpecification(
                            prompt, (host, request) -> McpOffer.prompt(request)))
                    .toList())
            .build();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.closeGracefully();
    }
  }

  /** Tells when the input has ended. */
  private static final class Watched extends FilterInputStream {
    private final CountDownLatch ended;

    Watched(InputStream in, CountDownLatch ended) {
      super(in);
      this.ended = ended;
    }

    @Override
    public int read() throws IOException {
      return told(super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return told(super.read(bytes, from, length));
    }

    private int told(int read) {
      if (read < 0) {
        ended.countDown();
      }
      return read;
    }
  }
}
