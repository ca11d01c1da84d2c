package dateline.index.update;

/** Is told how far a long piece of work has come. Called often: it must return quickly. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (stage, done, total) -> {};

  /**
   * @param stage what is being done
   * @param done how much of it is done
   * @param total how much there is, in the unit of the stage
   */
  void at(Stage stage, long done, long total);

  /** The stages of indexing. */
  enum Stage {
    /** Files are read and indexed; counts bytes. */
    READING,
    /** Passages are embedded; counts passages. */
    EMBEDDING
  }
}
