package dateline.server.http;

import java.io.IOException;

/** Responds to requests of one path and method. */
public interface HttpEndpoint {
  /**
   * Responds.
   *
   * @throws dateline.server.RequestException where the request cannot be carried out; the server
   *     responds with its status and message
   * @throws IOException where the client has left
   */
  void handle(HttpCall call) throws IOException;
}
