package dateline.shell.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Opens addresses of the web in the person's browser. Only such addresses are opened, each as one
 * word of a command that no shell reads, and with what a shell would obey percent-encoded: the
 * program behind it may hand it to one.
 */
public final class Browser {
  /** What opens a browser ends soon, with a status that says whether there was one. */
  private static final int PATIENCE_SECONDS = 3;

  private Browser() {}

  /**
   * @param address an address of the web
   * @return whether a browser took it, as far as can be told
   */
  public static boolean open(String address, Map<String, String> environment) {
    if (!isWeb(address) || !hasDisplay(environment)) {
      return false;
    }
    try {
      Process opening =
          new ProcessBuilder(isMac() ? "open" : "xdg-open", encoded(address))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      opening.getOutputStream().close();
      return !opening.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || opening.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isMac() {
    return System.getProperty("os.name").startsWith("Mac");
  }

  private static boolean hasDisplay(Map<String, String> environment) {
    return isMac()
        || environment.containsKey("DISPLAY")
        || environment.containsKey("WAYLAND_DISPLAY")
        || environment.containsKey("BROWSER");
  }

  private static boolean isWeb(String address) {
    String scheme = address.toLowerCase(Locale.ROOT);
    return scheme.startsWith("https://") || scheme.startsWith("http://");
  }

  /**
   * The address in letters, digits and the marks that no shell obeys, and {@code &} and {@code #}.
   */
  static String encoded(String address) {
    StringBuilder out = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          c < 0x7F && (Character.isLetterOrDigit(c) || "-._~:/?#[]@&*+,=%".indexOf(c) >= 0);
      out.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return out.toString();
  }
}
