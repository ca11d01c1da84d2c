package dateline.shell.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the lines of the chat come from. */
interface LineSource extends AutoCloseable {
  /**
   * The next line; an empty one where it was given up with Ctrl-C.
   *
   * @param prompt what stands before the line
   * @return nothing once there is no further line
   */
  Optional<String> next(String prompt);

  /**
   * Runs a command to its end, or until it is left with Ctrl-C.
   *
   * @return whether it came to its end
   */
  default boolean run(Runnable command) {
    command.run();
    return true;
  }

  @Override
  default void close() {}

  /** Lines from standard input where that is no terminal: a script, one line after the other. */
  static LineSource script() {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return _ -> {
      try {
        return Optional.ofNullable(in.readLine());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
