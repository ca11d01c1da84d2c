package dateline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.shell.terminal.Screen;
import dateline.shell.terminal.TerminalProbe;
import dateline.shell.terminal.Text;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links as a terminal gets them (OSC 8), and as nothing else does. */
class LinkedTextTest {
  private static String printed(Text text, boolean terminal, int width) {
    StringWriter out = new StringWriter();
    Screen screen = new Screen(out, out, new TerminalProbe(terminal, false, width, terminal));
    screen.print(text);
    screen.flush();
    return out.toString();
  }

  private static final Text LINKED =
      Text.of("see ").and(Text.of("the bridge").linked("https://a/b"));

  @Test
  void onATerminalTheWordsAreALink() {
    assertThat(printed(LINKED, true, 80))
        .isEqualTo("see \u001B]8;;https://a/b\u001B\\the bridge\u001B]8;;\u001B\\\n");
  }

  @Test
  void eachLineIsALinkOfItsOwn() {
    assertThat(printed(LINKED, true, 8))
        .isEqualTo(
            "see \u001B]8;;https://a/b\u001B\\the\u001B]8;;\u001B\\\n"
                + "\u001B]8;;https://a/b\u001B\\bridge\u001B]8;;\u001B\\\n");
  }

  @Test
  void elsewhereItIsNone() {
    assertThat(printed(LINKED, false, 80)).isEqualTo("see the bridge\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://a/\u001B\\", "https://a/\u0007b", "https://a/\u009C", "https://a b"})
  void whatWouldEndTheCodeIsNoLink(String address) {
    assertThat(printed(Text.of("x").linked(address), true, 80)).isEqualTo("x\n");
  }
}
