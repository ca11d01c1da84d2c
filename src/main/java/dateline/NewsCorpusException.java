package dateline;

/** A corpus that cannot be opened or asked. The message is a line: what is wrong, what to do. */
public final class NewsCorpusException extends RuntimeException {
  NewsCorpusException(String message, Throwable cause) {
    super(message, cause);
  }
}
