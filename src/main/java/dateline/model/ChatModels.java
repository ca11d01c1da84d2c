package dateline.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import org.jspecify.annotations.Nullable;

/**
 * Makes LangChain4j's models. A model copies best when it is not creative, so the temperature is 0;
 * but the newer models of OpenAI and Anthropic refuse one, so their own services are left alone.
 */
final class ChatModels {
  /** Room for the passages, the prompt and the reply; Ollama's default cuts them off in silence. */
  private static final int CONTEXT_TOKENS = 8192;

  /** A bound on the reply, which Anthropic wants; a reply needs a tenth of it. */
  private static final int MOST_TOKENS = 4096;

  /** LangChain4j's Anthropic model wants one, a server of one's own may not. */
  private static final String NO_KEY = "none";

  private ChatModels() {}

  static ChatModel whole(ModelSettings settings, RequestParameters given, HttpClientBuilder http) {
    String base = settings.endpoint().base().toString();
    String name = settings.name().name();
    return switch (settings.endpoint().provider()) {
      case OLLAMA ->
          OllamaChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(base)
              .modelName(name)
              .temperature(given.temperature() ? 0.0 : null)
              .numCtx(CONTEXT_TOKENS)
              .numPredict(given.bound() ? MOST_TOKENS : null)
              .returnThinking(true)
              .maxRetries(0)
              .build();
      case OPENAI ->
          OpenAiChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(base)
              .apiKey(settings.endpoint().key().orElse(null))
              .modelName(name)
              .temperature(temperature(settings.endpoint(), given))
              .maxTokens(bound(settings.endpoint(), given, false))
              .maxCompletionTokens(bound(settings.endpoint(), given, true))
              .returnThinking(true)
              .strictJsonSchema(true)
              .maxRetries(0)
              .build();
      case ANTHROPIC ->
          AnthropicChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(base)
              .apiKey(settings.endpoint().key().orElse(NO_KEY))
              .modelName(name)
              .maxTokens(MOST_TOKENS)
              .maxRetries(0)
              .build();
    };
  }

  static StreamingChatModel streaming(
      ModelSettings settings, RequestParameters given, HttpClientBuilder http) {
    String base = settings.endpoint().base().toString();
    String name = settings.name().name();
    return switch (settings.endpoint().provider()) {
      case OLLAMA ->
          OllamaStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(base)
              .modelName(name)
              .temperature(given.temperature() ? 0.0 : null)
              .numCtx(CONTEXT_TOKENS)
              .numPredict(given.bound() ? MOST_TOKENS : null)
              .returnThinking(true)
              .build();
      case OPENAI ->
          OpenAiStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(base)
              .apiKey(settings.endpoint().key().orElse(null))
              .modelName(name)
              .temperature(temperature(settings.endpoint(), given))
              .maxTokens(bound(settings.endpoint(), given, false))
              .maxCompletionTokens(bound(settings.endpoint(), given, true))
              .returnThinking(true)
              .strictJsonSchema(true)
              .build();
      case ANTHROPIC ->
          AnthropicStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(base)
              .apiKey(settings.endpoint().key().orElse(NO_KEY))
              .modelName(name)
              .maxTokens(MOST_TOKENS)
              .build();
    };
  }

  private static @Nullable Double temperature(Endpoint endpoint, RequestParameters given) {
    return endpoint.isProvidersOwn() || !given.temperature() ? null : 0.0;
  }

  /** OpenAI's own service bounds a reply under a newer name, which other servers do not know. */
  private static @Nullable Integer bound(
      Endpoint endpoint, RequestParameters given, boolean newer) {
    return given.bound() && endpoint.isProvidersOwn() == newer ? MOST_TOKENS : null;
  }
}
