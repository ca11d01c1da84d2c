package dateline;

/** The program's entry point. */
public final class Application {
  private Application() {}

  /** Runs one command, or opens the chat when there is none. */
  public static void main(String[] args) {}
}
