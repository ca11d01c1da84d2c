package dateline.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who runs a language model. */
public enum Provider {
  /** Ollama, on this machine or another. */
  OLLAMA("http://127.0.0.1:11434", "OLLAMA_HOST", ""),
  /** OpenAI, or a server that speaks its protocol: vLLM, llama.cpp, LM Studio. */
  OPENAI("https://api.openai.com/v1", "OPENAI_BASE_URL", "OPENAI_API_KEY"),
  /** Anthropic. */
  ANTHROPIC("https://api.anthropic.com/v1", "ANTHROPIC_BASE_URL", "ANTHROPIC_API_KEY");

  private final String base;
  private final String baseVariable;
  private final String keyVariable;

  Provider(String base, String baseVariable, String keyVariable) {
    this.base = base;
    this.baseVariable = baseVariable;
    this.keyVariable = keyVariable;
  }

  /** The provider of a name, {@code ollama}. */
  static Optional<Provider> of(String name) {
    return Arrays.stream(values()).filter(provider -> provider.id().equals(name)).findFirst();
  }

  /** Its name in options and in the answer's record. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where it is where nothing else is said. */
  String base() {
    return base;
  }

  /** The environment variable that says where it is. */
  String baseVariable() {
    return baseVariable;
  }

  /** The environment variable that holds the key; empty where there are no keys. */
  String keyVariable() {
    return keyVariable;
  }
}
