package dateline.model;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A model whose replies are recorded. What is recorded is not asked again, so that a recording
 * grows by what is new, and replaying it gives what was given while it was made; a failure is asked
 * again by the next run.
 */
public final class RecordingModel implements LanguageModel {
  private final LanguageModel model;
  private final Path file;
  private final Recordings recordings;

  /**
   * @param file where replies are added; it is made where it is missing
   * @throws ReplayException where it cannot be written, or holds something else
   */
  public RecordingModel(LanguageModel model, Path file) {
    this.model = model;
    this.file = file;
    append("");
    this.recordings = Recordings.of(file).replies();
  }

  @Override
  public ModelName name() {
    return model.name();
  }

  @Override
  public ModelReply reply(ModelRequest request) {
    return recorded(request, model::reply);
  }

  @Override
  public ModelReply reply(ModelRequest request, Consumer<String> listener) {
    recordings.of(request.digest(name())).ifPresent(known -> listener.accept(known.again().text()));
    return recorded(request, asked -> model.reply(asked, listener));
  }

  private synchronized ModelReply recorded(
      ModelRequest request, Function<ModelRequest, ModelReply> asking) {
    String digest = request.digest(name());
    if (recordings.of(digest).isEmpty()) {
      Recorded fresh = asked(digest, request, asking);
      append(fresh.line());
      recordings.put(fresh);
    }
    return recordings.of(digest).orElseThrow().again();
  }

  private Recorded asked(
      String digest, ModelRequest request, Function<ModelRequest, ModelReply> asking) {
    try {
      return Recorded.of(digest, name(), asking.apply(request));
    } catch (ModelException e) {
      return new Recorded(digest, name(), null, e.getMessage());
    }
  }

  private void append(String line) {
    try {
      if (Files.notExists(file)) {
        Files.createFile(file, forItsOwner());
      }
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new ReplayException(file + ": cannot be written; --record names a file that can be");
    }
  }

  /** It holds words of articles that others may have no right to read. */
  private static FileAttribute<?>[] forItsOwner() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
