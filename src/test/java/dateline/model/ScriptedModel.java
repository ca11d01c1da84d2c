package dateline.model;

import dateline.prompt.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A model that replies as it is told to, and keeps what it was asked. */
public final class ScriptedModel implements LanguageModel {
  private final Function<Prompt, String> script;
  public final List<Prompt> heard = new ArrayList<>();

  /**
   * @param script the reply to a prompt; may throw a {@link ModelException}
   */
  public ScriptedModel(Function<Prompt, String> script) {
    this.script = script;
  }

  @Override
  public ModelName name() {
    return new ModelName(Provider.OLLAMA, "scripted");
  }

  @Override
  public ModelReply reply(ModelRequest request) {
    heard.add(request.prompt());
    return new ModelReply(script.apply(request.prompt()), Optional.empty());
  }

  @Override
  public ModelReply reply(ModelRequest request, Consumer<String> listener) {
    ModelReply reply = reply(request);
    listener.accept(reply.text());
    return reply;
  }
}
