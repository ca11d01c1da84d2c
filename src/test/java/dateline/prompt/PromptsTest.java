package dateline.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsTest {
  private static final Path SHIPPED = Path.of("prompts");

  @TempDir Path folder;

  @BeforeEach
  void copyTheShippedPrompts() throws IOException {
    for (String name : new String[] {"answer.md", "repair.md", "rewrite.md"}) {
      Files.copy(SHIPPED.resolve(name), folder.resolve(name));
    }
  }

  @Test
  void shippedPromptsAreInOrderAndTheirCommentsAreNotSent() {
    Prompt prompt =
        Prompts.of(SHIPPED)
            .answer()
            .with(Map.of("passages", "P {{question}} $1 \\", "question", "Q?"));

    assertThat(prompt.system()).startsWith("You answer").doesNotContain("<!--", "{{");
    assertThat(prompt.user()).isEqualTo("P {{question}} $1 \\\n\nQuestion: Q?");
  }

  @Test
  void digestIsThatOfTheFilesBytes() throws IOException {
    write("answer.md", "x\n---\n{{passages}}{{question}}\n");

    // printf 'x\n---\n{{passages}}{{question}}\n' | sha256sum
    assertThat(Prompts.of(folder).answer().sha256())
        .isEqualTo("2d67ae701c94d1f01a1a03d8b0fff2308e8cb87a9c5c5b3edaff09848016aa13");
  }

  @Test
  void surplusVariableIsNamedWithItsLine() throws IOException {
    write("repair.md", "<!-- {{fine}} -->\nx\n---\n{{passages}} {{question}}\n{{failure}}\n");

    refused(
        "repair.md, line 5: {{failure}} is no variable of this prompt;"
            + " it has {{passages}}, {{question}}, {{failures}}");
  }

  @Test
  void missingVariableIsNamedWithTheLineWhereItWasLookedForLast() throws IOException {
    write("rewrite.md", "x\r\n---\r\n{{conversation}}\r\n\r\n");

    refused("rewrite.md, line 3: {{question}} is missing; it has {{conversation}}, {{question}}");
  }

  @Test
  void dataAmongTheInstructionsIsRefused() throws IOException {
    write("answer.md", "x {{question}}\n---\n{{passages}} {{question}}\n");

    refused(
        "answer.md, line 1: {{question}} stands among the instructions;"
            + " data belongs below the line ---");
  }

  @Test
  void aFileWithoutTheDividerIsRefused() throws IOException {
    write("answer.md", "{{passages}} {{question}}\n");

    refused("answer.md, line 1: there is no line --- between the instructions and the data");
  }

  @Test
  void aFileThatIsNotThereOrNotTextIsRefused() throws IOException {
    Files.delete(folder.resolve("rewrite.md"));
    refused(
        "rewrite.md: cannot be read;"
            + " --prompts names the folder of answer.md, repair.md and rewrite.md");

    Files.write(folder.resolve("answer.md"), new byte[] {(byte) 0xff});
    refused("answer.md: not UTF-8; save the file as UTF-8");

    Files.write(folder.resolve("answer.md"), new byte[100_001]);
    refused("answer.md: longer than 100,000 bytes; a prompt is a page or two");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void refused(String message) {
    assertThatExceptionOfType(PromptException.class)
        .isThrownBy(() -> Prompts.of(folder))
        .withMessage(folder + "/" + message);
  }
}
