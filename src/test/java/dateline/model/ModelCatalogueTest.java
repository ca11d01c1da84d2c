package dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModelCatalogueTest {
  private static final String KEY = "sk-test-0123456789abcdef";

  private HttpServer server;
  private volatile String list = "";

  @BeforeEach
  void setUp() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/models",
        exchange -> {
          byte[] body = list.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void tearDown() {
    server.stop(0);
  }

  private Availability openai() {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    return new ModelCatalogue(
            Map.of("OPENAI_BASE_URL", url, "OPENAI_API_KEY", KEY), () -> () -> false)
        .of(Provider.OPENAI);
  }

  @Test
  void aNameThatHoldsTheKeyIsNotListed() {
    list = "{\"data\":[{\"id\":\"fake\"},{\"id\":\"x-%s\"},{\"id\":\"\"}]}".formatted(KEY);

    assertThat(openai().models()).isEqualTo(List.of("fake"));
  }

  @Test
  void whatListsNoModelsIsSaidInALine() {
    list = "<html>Welcome</html>";
    assertThat(openai().lacking()).isEqualTo(Optional.of("the server there does not list models"));

    list = "[]";
    assertThat(openai().lacking()).isEqualTo(Optional.of("it has no models"));
  }
}
