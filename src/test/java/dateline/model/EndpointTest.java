package dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "OLLAMA, '', http://127.0.0.1:11434",
    "OLLAMA, box, http://box:11434",
    "OLLAMA, 0.0.0.0:8000, http://127.0.0.1:8000",
    "OLLAMA, https://box/, https://box",
    "OLLAMA, http://box:1/api/, http://box:1",
    "OPENAI, '', https://api.openai.com/v1",
    "OPENAI, http://box:8080, http://box:8080/v1",
    "OPENAI, http://box:8080/openai/v2/, http://box:8080/openai/v2",
    "ANTHROPIC, '', https://api.anthropic.com/v1",
    "ANTHROPIC, https://box/claude, https://box/claude/v1",
    "ANTHROPIC, http://[::1]:9/v1/, http://[::1]:9/v1"
  })
  void completesWhatPeopleLeaveOut(Provider provider, String variable, String base) {
    Endpoint endpoint =
        Endpoint.of(provider, Optional.empty(), Map.of(provider.baseVariable(), variable));

    assertThat(endpoint.base()).hasToString(base);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://box", "http://", "::::", "http://a b", "file:///etc/passwd"})
  void refusesWhatIsNoAddressOfAServer(String url) {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> Endpoint.of(Provider.OPENAI, Optional.of(url), Map.of()))
        .withMessage(
            "the base URL of openai is not a URL; write it like https://api.openai.com/v1,"
                + " after --base-url or in OPENAI_BASE_URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://me:secret@box/v1", "https://box/v1?api_key=secret"})
  void refusesASecretInTheUrlAndDoesNotRepeatIt(String url) {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> Endpoint.of(Provider.OPENAI, Optional.of(url), Map.of()))
        .withMessage(
            "the base URL of openai must hold no password and no query;"
                + " keys go into OPENAI_API_KEY");
  }

  @Test
  void aKeyIsNeverShown() {
    Map<String, String> environment = Map.of("OPENAI_API_KEY", " secret-key \n");

    Endpoint endpoint = Endpoint.of(Provider.OPENAI, Optional.empty(), environment);

    assertThat(endpoint.key()).contains("secret-key");
    assertThat(endpoint.toString()).isEqualTo("openai at https://api.openai.com/v1");
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() ->
            Endpoint.of(Provider.OPENAI, Optional.empty(), Map.of("OPENAI_API_KEY", "secret\nkey")))
        .withMessage("OPENAI_API_KEY has a character that no key can have; set it again");
  }

  @Test
  void aKeyIsWantedWhereTheProviderItselfIs() {
    assertThat(Endpoint.of(Provider.ANTHROPIC, Optional.empty(), Map.of()).missing())
        .contains("ANTHROPIC_API_KEY");
    assertThat(Endpoint.of(Provider.OPENAI, Optional.of("http://box"), Map.of()).missing())
        .isEmpty();
    assertThat(Endpoint.of(Provider.OLLAMA, Optional.empty(), Map.of()).missing()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ollama:llama3.2:3b, OLLAMA, llama3.2:3b",
    "openai:org/model-7B, OPENAI, org/model-7B",
  })
  void aModelIsAProviderAndAName(String text, Provider provider, String name) {
    assertThat(ModelName.of(text)).contains(new ModelName(provider, name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "llama", "ollama:", "Ollama:x", "gemini:x", "ollama:a b", ":x"})
  void anythingElseIsNone(String text) {
    assertThat(ModelName.of(text)).isEmpty();
  }
}
