package dateline.prompt;

import java.nio.file.Path;
import java.util.List;

/**
 * The prompts of a folder.
 *
 * @param answer makes statements of passages; variables {@code passages}, {@code question}
 * @param repair mends statements that failed; variables {@code passages}, {@code question}, {@code
 *     failures}
 * @param rewrite makes a question of a conversation stand alone; variables {@code conversation},
 *     {@code question}
 */
public record Prompts(PromptTemplate answer, PromptTemplate repair, PromptTemplate rewrite) {
  /**
   * Reads {@code answer.md}, {@code repair.md} and {@code rewrite.md}.
   *
   * @throws PromptException where one is missing, or has a variable too few or too many
   */
  public static Prompts of(Path folder) {
    return new Prompts(
        PromptTemplate.of(folder.resolve("answer.md"), List.of("passages", "question")),
        PromptTemplate.of(folder.resolve("repair.md"), List.of("passages", "question", "failures")),
        PromptTemplate.of(folder.resolve("rewrite.md"), List.of("conversation", "question")));
  }
}
