package dateline.shell.command;

import dateline.model.ModelName;
import dateline.regression.suite.ReaderSetting;
import dateline.text.Characters;
import dateline.text.WholeNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.CommandOption;

/**
 * Says who reads, by the options of a command: a model where one is named, by {@code --model}, a
 * recording or the environment variable {@value #VARIABLE}, and {@code --reader} does not say
 * otherwise.
 */
public final class ReaderOptions {
  private static final CommandOption MODEL =
      Options.value(
          "model",
          "PROVIDER:NAME",
          "the language model that answers, e.g. ollama:llama3.2; dateline models lists them");
  private static final CommandOption BASE_URL =
      Options.value("base-url", "URL", "where the model's provider is");
  private static final CommandOption TIMEOUT =
      Options.value("timeout", "SECONDS", "how long a model's reply may take (default: 120)");
  private static final CommandOption PROMPTS =
      Options.value(
          "prompts", "DIR", "the folder of the prompts (default: prompts beside dateline)");
  private static final CommandOption RECORD =
      Options.value("record", "FILE", "record the model's replies in a file");
  private static final CommandOption REPLAY =
      Options.value("replay", "FILE", "take the replies from such a file, with no model");
  private static final CommandOption UNSUPPORTED =
      Options.value(
          "unsupported",
          "drop|mark",
          "what becomes of a model's statement that its quotations do not cover (default: drop)");

  private static final CommandOption STRICT =
      Options.flag(
          "strict", "with the offline reader: give only what answers, not what may answer");

  public static final List<CommandOption> ALL =
      List.of(
          Options.READER, MODEL, BASE_URL, TIMEOUT, PROMPTS, RECORD, REPLAY, UNSUPPORTED, STRICT);

  /** The environment variable that names a model. */
  public static final String VARIABLE = "DATELINE_MODEL";

  private static final int TIMEOUT_SECONDS = 120;
  private static final int LONGEST_TIMEOUT_SECONDS = 99_999;

  /** The words that --reader takes. */
  public enum Kind {
    EXTRACTIVE,
    MODEL
  }

  /** The words that --unsupported takes. */
  private enum Unsupported {
    DROP,
    MARK
  }

  private ReaderOptions() {}

  /**
   * @throws UsageError where the options are not as they must be
   * @throws Failure where a model is to read and none is named
   */
  public static ReaderChoice of(Arguments given) {
    return of(given, System.getenv());
  }

  public static ReaderChoice of(Arguments given, Map<String, String> environment) {
    Optional<Path> replay = path(given, REPLAY);
    Optional<ModelName> name = named(given, environment, replay.isPresent());
    boolean any = name.isPresent() || replay.isPresent();
    Kind kind =
        OptionChoice.of(given, Options.READER, Kind.class, any ? Kind.MODEL : Kind.EXTRACTIVE);
    if (kind == Kind.EXTRACTIVE) {
      refuseAlone(given, RECORD, any);
      return new ReaderChoice.Extractive(given.has(STRICT));
    }
    if (!any) {
      throw noneNamed();
    }
    if (given.has(RECORD) && replay.isPresent()) {
      throw new UsageError("--record and --replay cannot be given together");
    }
    return new ReaderChoice.Model(
        name,
        given.value(BASE_URL),
        timeout(given),
        path(given, PROMPTS).orElseGet(ReaderOptions::usualPrompts),
        path(given, RECORD),
        replay,
        OptionChoice.of(given, UNSUPPORTED, Unsupported.class, Unsupported.DROP)
            == Unsupported.MARK,
        given.has(Options.READER));
  }

  /**
   * The reader that a suite names; of a model that it does not name, the one of the environment. It
   * answers alone.
   *
   * @throws Failure where a model is to read and none is named
   */
  public static ReaderChoice of(ReaderSetting setting) {
    return switch (setting) {
      case ReaderSetting.Extractive _ -> ReaderChoice.EXTRACTIVE;
      case ReaderSetting.Model model -> of(model, System.getenv());
    };
  }

  public static ReaderChoice.Model of(
      ReaderSetting.Model setting, Map<String, String> environment) {
    Optional<ModelName> name =
        setting
            .model()
            .map(model -> model(setting.provider().orElse("") + ":" + model, "the suite's reader"))
            .or(() -> named(environment).filter(_ -> setting.replay().isEmpty()));
    if (name.isEmpty() && setting.replay().isEmpty()) {
      throw noneNamed();
    }
    return new ReaderChoice.Model(
        name,
        Optional.empty(),
        Duration.ofSeconds(TIMEOUT_SECONDS),
        usualPrompts(),
        Optional.empty(),
        setting.replay(),
        false,
        true);
  }

  private static Failure noneNamed() {
    return new Failure(
        "no language model is named: --model ollama:llama3.2, or "
            + VARIABLE
            + "; dateline models lists the models");
  }

  private static void refuseAlone(Arguments given, CommandOption option, boolean model) {
    if (given.has(option) && !model) {
      throw new UsageError("--" + option.longName() + " needs a model: --model PROVIDER:NAME");
    }
  }

  private static Optional<ModelName> named(
      Arguments given, Map<String, String> environment, boolean replayed) {
    return given
        .value(MODEL)
        .map(text -> model(text, "--" + MODEL.longName()))
        .or(() -> replayed ? Optional.empty() : named(environment));
  }

  private static Optional<ModelName> named(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(VARIABLE))
        .filter(value -> !value.isBlank())
        .map(text -> model(text.strip(), VARIABLE));
  }

  private static ModelName model(String text, String where) {
    return ModelName.of(text)
        .orElseThrow(() ->
            new UsageError(
                where
                    + ": “"
                    + Characters.shortened(text, 60)
                    + "” is not PROVIDER:NAME; PROVIDER is ollama, openai or anthropic"));
  }

  private static Duration timeout(Arguments given) {
    String text = given.value(TIMEOUT).orElse(String.valueOf(TIMEOUT_SECONDS));
    return WholeNumber.within(1, LONGEST_TIMEOUT_SECONDS, text).stream()
        .mapToObj(Duration::ofSeconds)
        .findFirst()
        .orElseThrow(() ->
            new UsageError(
                "--timeout: “"
                    + Characters.shortened(text, 40)
                    + "” is not a number of seconds from 1 to "
                    + LONGEST_TIMEOUT_SECONDS));
  }

  private static Optional<Path> path(Arguments given, CommandOption option) {
    return given.value(option).map(text -> WorkspaceOpener.path(text, option));
  }

  private static Path usualPrompts() {
    return WorkspaceOpener.home().resolve("prompts");
  }
}
