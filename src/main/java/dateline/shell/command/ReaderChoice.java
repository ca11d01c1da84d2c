package dateline.shell.command;

import dateline.model.ModelName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Who reads the passages. */
public sealed interface ReaderChoice {
  /** The offline reader. */
  ReaderChoice EXTRACTIVE = new Extractive(false);

  /** Whether a statement that its quotations do not cover is marked, and not dropped. */
  boolean marks();

  /** Whether it is an error where it cannot be used; otherwise the offline reader answers then. */
  boolean alone();

  /**
   * The offline reader.
   *
   * @param strict whether it gives only what answers, and not what may answer
   */
  record Extractive(boolean strict) implements ReaderChoice {
    @Override
    public boolean marks() {
      return false;
    }

    @Override
    public boolean alone() {
      return true;
    }
  }

  /**
   * A language model.
   *
   * @param name which; empty where a recording says it
   * @param baseUrl where its provider is, where that was given
   * @param timeout how long a reply may take
   * @param prompts the folder of the prompts
   * @param record the file that replies are recorded in
   * @param replay the file that replies come from, in the place of a model
   * @param marks whether a statement that its quotations do not cover is marked, and not dropped
   * @param alone whether it is an error where the model cannot be used; otherwise the offline
   *     reader answers then
   */
  record Model(
      Optional<ModelName> name,
      Optional<String> baseUrl,
      Duration timeout,
      Path prompts,
      Optional<Path> record,
      Optional<Path> replay,
      boolean marks,
      boolean alone)
      implements ReaderChoice {}
}
