package dateline.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A model whose replies come from a recording. It needs no network and no key. */
public final class ReplayedModel implements LanguageModel {
  private final Path file;
  private final Recordings recordings;
  private final ModelName name;

  /**
   * @param file the recording
   * @param model the model that was recorded; where it is not given, that of the first line
   * @throws ReplayException where it cannot be read, or is empty
   */
  public ReplayedModel(Path file, Optional<ModelName> model) {
    this.file = file;
    this.recordings = Recordings.of(file);
    this.name =
        model
            .or(recordings::model)
            .orElseThrow(() -> new ReplayException(file + ": it holds no recorded reply"));
  }

  @Override
  public ModelName name() {
    return name;
  }

  /**
   * @throws ReplayException where the request was not recorded
   */
  @Override
  public ModelReply reply(ModelRequest request) {
    String digest = request.digest(name);
    return recordings
        .of(digest)
        .orElseThrow(() ->
            new ReplayException(
                "%s: no reply of %s is recorded for this request (%s…); record it with --record"
                    .formatted(file, name, digest.substring(0, 12))))
        .again();
  }

  @Override
  public ModelReply reply(ModelRequest request, Consumer<String> listener) {
    ModelReply reply = reply(request);
    listener.accept(reply.text());
    return reply;
  }
}
