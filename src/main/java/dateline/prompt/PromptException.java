package dateline.prompt;

/** A prompt file cannot be used. The message is one line: the file, the line, what is wrong. */
public final class PromptException extends RuntimeException {
  PromptException(String message) {
    super(message);
  }
}
