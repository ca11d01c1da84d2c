package dateline.shell.terminal;

/**
 * Says on standard error, where that is a terminal, what is waited for; takes it away once, unless
 * the command was left, since the next prompt then stands in its place.
 */
public final class Waiting implements AutoCloseable {
  private final Screen screen;
  private boolean drawn;

  public Waiting(Screen screen, String what) {
    this.screen = screen;
    this.drawn = screen.drawsProgress();
    if (drawn) {
      screen.progress(what);
    }
  }

  public void end() {
    if (drawn && !Cancellation.here().getAsBoolean()) {
      screen.progress("");
    }
    drawn = false;
  }

  @Override
  public void close() {
    end();
  }
}
