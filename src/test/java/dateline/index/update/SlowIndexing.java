package dateline.index.update;

import dateline.corpus.CorpusFolder;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Indexes in a process of its own, to be killed: slowly, so that there is a middle to kill it in,
 * and committing four times a second instead of every half minute. Vectors are letters counted
 * ({@link LetterModel}); the last line that it prints is how many it made.
 *
 * <pre>{@code
 * SlowIndexing CORPUS INDEX words|vectors
 * }</pre>
 */
final class SlowIndexing {
  private static final Duration COMMIT_EVERY = Duration.ofMillis(250);

  private static int calls;

  private SlowIndexing() {}

  public static void main(String[] arguments) throws Exception {
    LetterModel model = new LetterModel();
    CorpusIndex index =
        new CorpusIndex(
            CorpusFolder.at(Path.of(arguments[0])),
            Path.of(arguments[1]),
            model,
            directory -> directory,
            COMMIT_EVERY);
    (arguments[2].equals("words")
            ? index.open(SlowIndexing::dawdle)
            : index.addVectors(SlowIndexing::dawdle))
        .passages()
        .close();
    System.out.println(model.asked());
  }

  /** Is called for every article that is read and for every fifty vectors. */
  private static void dawdle(Progress.Stage stage, long done, long total) {
    if (stage == Progress.Stage.EMBEDDING || ++calls % 50 == 0) {
      IndexFolder.pause(50);
    }
  }
}
