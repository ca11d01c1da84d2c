package dateline.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;

/** A program that does what Dateline must not: it opens a URL and looks a name up. */
final class Dial {
  private Dial() {}

  public static void main(String[] args) {
    attempt(() -> URI.create("http://opened.example/").toURL().openStream().close());
    attempt(() -> InetAddress.getByName("looked-up.example"));
  }

  private static void attempt(Attempt attempt) {
    try {
      attempt.run();
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  private interface Attempt {
    void run() throws IOException;
  }
}
