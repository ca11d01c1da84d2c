package dateline.shell;

/**
 * Says on standard error, where that is a terminal, what is waited for; takes it away once, unless
 * the command was left, since the next prompt then stands in its place.
 */
final class Waiting implements AutoCloseable {
  private final Screen screen;
  private boolean drawn;

  Waiting(Screen screen, String what) {
    this.screen = screen;
    this.drawn = screen.drawsProgress();
    if (drawn) {
      screen.progress(what);
    }
  }

  void end() {
    if (drawn && !Leaving.here().getAsBoolean()) {
      screen.progress("");
    }
    drawn = false;
  }

  @Override
  public void close() {
    end();
  }
}
