package dateline.regression.suite;

import java.nio.file.Path;
import java.util.Optional;

/** Who reads the passages. */
public sealed interface ReaderSetting {
  /** Its name in suites and answers: {@code extractive} or {@code model}. */
  String kind();

  /** It and its settings in a few words, for reports. */
  String shown();

  /** The extractive reader. */
  record Extractive() implements ReaderSetting {
    @Override
    public String kind() {
      return "extractive";
    }

    @Override
    public String shown() {
      return kind();
    }
  }

  /**
   * A language model.
   *
   * @param provider its provider, where the suite names one
   * @param model its name, where the suite names one
   * @param replay a file of recorded replies that are given instead of asking it
   */
  record Model(Optional<String> provider, Optional<String> model, Optional<Path> replay)
      implements ReaderSetting {
    @Override
    public String kind() {
      return "model";
    }

    @Override
    public String shown() {
      return kind()
          + model.map(name -> " " + name).orElse("")
          + (replay.isPresent() ? ", replayed" : "");
    }
  }
}
