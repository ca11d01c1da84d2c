package dateline.regression.suite;

/** What can be asked. */
final class Questions {
  /** The longest question that is taken, in characters. */
  private static final int LONGEST_QUESTION = 10_000;

  private Questions() {}

  /** The question of a case or turn; empty, with a fault told, where it cannot be asked. */
  static String checked(YamlMapping block) {
    String question = block.needed("question", "a case");
    if (question.length() > LONGEST_QUESTION) {
      block.fault(
          block.line("question"),
          "the question has " + question.length() + " characters; at most " + LONGEST_QUESTION);
      return "";
    }
    return question.isBlank() ? "" : question;
  }
}
