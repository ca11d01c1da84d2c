package dateline;

import dateline.model.Endpoint;
import dateline.model.LanguageModel;
import dateline.model.ModelName;
import dateline.model.ModelSettings;
import dateline.model.RecordingModel;
import dateline.model.RemoteModel;
import dateline.model.ReplayedModel;
import dateline.prompt.Prompts;
import dateline.reading.generative.GenerativeReader;
import dateline.shell.command.ReaderChoice;
import dateline.shell.terminal.Cancellation;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Makes readers behind language models; the same choice gives the same reader. */
final class ModelReaders {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final Map<String, String> environment;
  private final Map<ReaderChoice.Model, GenerativeReader> made = new HashMap<>();

  /**
   * @param environment the environment variables, which hold the keys
   */
  ModelReaders(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The reader; no connection is opened before it reads. */
  synchronized GenerativeReader of(ReaderChoice.Model choice) {
    return made.computeIfAbsent(
        choice, _ -> new GenerativeReader(model(choice), Prompts.of(choice.prompts())));
  }

  private LanguageModel model(ReaderChoice.Model choice) {
    if (choice.replay().isPresent()) {
      return new ReplayedModel(choice.replay().get(), choice.name());
    }
    ModelName name = choice.name().orElseThrow();
    Endpoint endpoint = Endpoint.of(name.provider(), choice.baseUrl(), environment);
    LanguageModel model =
        new RemoteModel(
            new ModelSettings(name, endpoint, choice.timeout(), FIRST_PAUSE), Cancellation::here);
    return choice.record().isPresent() ? new RecordingModel(model, choice.record().get()) : model;
  }
}
