package dateline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends the requests of {@code requests.txt} byte for byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsTest {
  private TestServer server;

  @BeforeAll
  void start() throws IOException {
    server = TestServer.start();
  }

  @AfterAll
  void stop() {
    server.close();
    assertThat(server.errors).isEmpty();
  }

  @Test
  void aConnectionTakesManyRequests() throws IOException {
    assertThat(server.onOneConnection(List.of("/api/sources", "/api/sources", "/api/sources")))
        .containsOnly("HTTP/1.1 200 OK");
  }

  private record Case(
      String name, String line, List<String> headers, String body, String expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    String file = Files.readString(Path.of("src/test/resources/dateline/server/requests.txt"));
    return Stream.of(file.split("(?m)^== ")).skip(1).map(RequestsTest::read);
  }

  private static Case read(String text) {
    List<String> lines = new ArrayList<>(text.strip().lines().toList());
    String expected = lines.removeLast().substring("-> ".length());
    int body = lines.indexOf("");
    List<String> headers = lines.subList(2, body < 0 ? lines.size() : body);
    String sent = body < 0 ? "" : String.join("\n", lines.subList(body + 1, lines.size())).strip();
    return new Case(lines.get(0), lines.get(1), headers, sent, expected);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAnsweredAsExpected(Case one) throws IOException {
    String[] headers =
        one.headers().stream()
            .map(header -> header.replace("PORT", String.valueOf(server.port())))
            .toArray(String[]::new);
    String request = server.request(one.line(), one.body(), headers);
    if (one.headers().stream().anyMatch(header -> header.startsWith("Host:"))) {
      request = request.replaceFirst("Host: 127[^\r]*\r\n", "");
    }
    String response = server.raw(request);
    String[] expected = one.expected().split(" ", 2);
    assertThat(response).startsWith("HTTP/1.1 " + expected[0] + " ").contains(expected[1]);
    assertThat(response).contains("Content-security-policy: default-src 'none'");
  }

  @ParameterizedTest
  @ValueSource(ints = {9 << 20, 64 << 20})
  void aBodyThatIsTooLongIsRefused(int length) throws IOException {
    String head =
        "POST /api/check HTTP/1.1\r\nHost: 127.0.0.1:"
            + server.port()
            + "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    assertThat(server.raw(head + "x".repeat(length > 10 << 20 ? 0 : (8 << 20) + 1)))
        .startsWith("HTTP/1.1 413 ");
  }

  @Test
  void theTokenIsNeeded() throws IOException {
    Token token = new Token("0123456789abcdef-good");
    try (TestServer guarded =
        TestServer.start(1, 1, Optional.of(token), (dispatcher, unused) -> {})) {
      assertThat(guarded.get("/api/sources")).startsWith("HTTP/1.1 401 ");
      assertThat(guarded.get("/api/sources", "Authorization: Bearer 0123456789abcdef-goo"))
          .startsWith("HTTP/1.1 401 ");
      assertThat(guarded.get("/api/sources", "Authorization: Bearer 0123456789abcdef-good"))
          .startsWith("HTTP/1.1 200 ");
      assertThat(guarded.get("/api/sources", "Cookie: a=b; dateline=0123456789abcdef-good"))
          .startsWith("HTTP/1.1 200 ");
      assertThat(guarded.get("/api/nothing", "Accept: text/html")).contains("Location: /login");
      assertThat(token.toString()).isEqualTo("token");
    }
  }
}
