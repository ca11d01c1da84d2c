package dateline.server;

/** A request that cannot be carried out. The message says what is wrong and what to do. */
public final class RequestException extends RuntimeException {
  private final Kind kind;

  public RequestException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** The kinds, each with the status of its HTTP response. */
  public enum Kind {
    /** The request is not as the contract says. */
    INVALID(400),
    /** It lacks the token, or has a wrong one. */
    UNAUTHORISED(401),
    /** It comes from another site. */
    FORBIDDEN(403),
    /** What it names does not exist. */
    NOT_FOUND(404),
    /** What it names does not take its method. */
    METHOD(405),
    /** Its body is too long. */
    TOO_LARGE(413),
    /** Its body is of another type than JSON. */
    MEDIA_TYPE(415),
    /** As many requests as may wait are waiting. */
    BUSY(429),
    /** The program failed; the request may be right. */
    INTERNAL(500),
    /** The language model or the index failed. */
    UPSTREAM(502);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** The status code of HTTP. */
    public int status() {
      return status;
    }
  }

  public Kind kind() {
    return kind;
  }

  /** Says that a request is not as the contract says. */
  public static RequestException invalid(String message) {
    return new RequestException(Kind.INVALID, message);
  }
}
