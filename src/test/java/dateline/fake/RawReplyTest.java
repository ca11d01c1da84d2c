package dateline.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.model.Endpoint;
import dateline.model.ModelException;
import dateline.model.ModelName;
import dateline.model.ModelSettings;
import dateline.model.RemoteModel;
import dateline.prompt.Prompts;
import dateline.reading.Reader;
import dateline.reading.generative.GenerativeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no HTTP, or breaks its rules, is an error of one line, streamed or not. */
class RawReplyTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
  private static final String KEY = MisbehaviourTest.KEY;

  static Stream<Arguments> replies() {
    String honest = Wire.OPENAI.whole(Draughts.honest());
    return Stream.of(
            reply("no HTTP", "SSH-2.0-OpenSSH_9.6\r\n"),
            reply("nothing", ""),
            reply("half a header", "HTTP/1.1 200 OK\r\nContent-Ty"),
            reply("a status of letters", "HTTP/1.1 twohundred OK\r\n\r\n"),
            reply("a status of four digits", "HTTP/1.1 2000 OK\r\nContent-Length: 0\r\n\r\n"),
            reply("another protocol", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n"),
            reply("promises", "HTTP/1.1 100 Continue\r\n\r\n".repeat(10_000)),
            reply("headers without end", HEAD + "X: y\r\n".repeat(200_000)),
            reply("a long header", HEAD + "X: " + "y".repeat(2 << 20) + "\r\n\r\n"),
            reply("a negative length", HEAD + "Content-Length: -5\r\n\r\n" + honest),
            reply("a length too long", HEAD + "Content-Length: 99999\r\n\r\n" + honest),
            reply("a length of letters", HEAD + "Content-Length: many\r\n\r\n" + honest),
            reply("no such chunk", HEAD + "Transfer-Encoding: chunked\r\n\r\nzzz\r\n" + honest),
            reply("a huge chunk", HEAD + "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n" + honest),
            reply(
                "a chunk beyond all numbers",
                HEAD + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n" + honest),
            reply(
                "a chunk cut off",
                HEAD
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(honest.length())
                    + "\r\n"
                    + honest.substring(0, honest.length() / 2)))
        .flatMap(arguments ->
            Stream.of(true, false)
                .map(streaming -> Arguments.of(arguments.get()[0], arguments.get()[1], streaming)));
  }

  private static Arguments reply(String name, String bytes) {
    return Arguments.of(name, bytes);
  }

  @ParameterizedTest(name = "{0}, streaming={2}")
  @MethodSource("replies")
  void isAnErrorOfOneLine(String name, String bytes, boolean streaming) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> serve(server, bytes));
      Reader reader = reader("http://127.0.0.1:" + server.getLocalPort());

      assertThatExceptionOfType(ModelException.class)
          .isThrownBy(() -> {
            if (streaming) {
              reader.read(Newsroom.QUESTION, Newsroom.passages(), _ -> {});
            } else {
              reader.read(Newsroom.QUESTION, Newsroom.passages());
            }
          })
          .satisfies(e ->
              assertThat(e.getMessage())
                  .hasLineCount(1)
                  .hasSizeLessThan(200)
                  .doesNotContain(KEY, "Exception"));
    }
  }

  private static void serve(ServerSocket server, String bytes) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        InputStream in = socket.getInputStream();
        in.readNBytes(1);
        in.skipNBytes(in.available());
        OutputStream out = socket.getOutputStream();
        out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        socket.shutdownOutput();
        in.skipNBytes(in.available());
      } catch (IOException e) {
        // The client left, or the test is over.
      }
    }
  }

  private static Reader reader(String url) {
    ModelName name = ModelName.of("openai:fake").orElseThrow();
    Endpoint endpoint =
        Endpoint.of(name.provider(), Optional.of(url), Map.of("OPENAI_API_KEY", KEY));
    ModelSettings settings =
        new ModelSettings(name, endpoint, Duration.ofSeconds(5), Duration.ofMillis(1));
    return new GenerativeReader(
        new RemoteModel(settings, () -> () -> false), Prompts.of(Path.of("prompts")));
  }
}
