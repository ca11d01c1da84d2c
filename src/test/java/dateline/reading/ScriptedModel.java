package dateline.reading;

import dateline.prompt.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A model that replies as it is told to, and keeps what it was asked. */
final class ScriptedModel implements LanguageModel {
  private final Function<Prompt, String> script;
  final List<Prompt> heard = new ArrayList<>();

  /**
   * @param script the reply to a prompt; may throw a {@link ModelException}
   */
  ScriptedModel(Function<Prompt, String> script) {
    this.script = script;
  }

  @Override
  public ModelName name() {
    return new ModelName(Provider.OLLAMA, "scripted");
  }

  @Override
  public Reply reply(ModelRequest request) {
    heard.add(request.prompt());
    return new Reply(script.apply(request.prompt()), Optional.empty());
  }

  @Override
  public Reply reply(ModelRequest request, Consumer<String> listener) {
    Reply reply = reply(request);
    listener.accept(reply.text());
    return reply;
  }
}
