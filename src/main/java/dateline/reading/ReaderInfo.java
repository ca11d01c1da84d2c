package dateline.reading;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;

/**
 * Which reader answered.
 *
 * @param kind {@code extractive} or {@code model}
 * @param details what else the record of the answer holds: the provider, the model, the SHA-256 of
 *     the prompt file; in a fixed order
 */
public record ReaderInfo(String kind, @JsonAnyGetter Map<String, String> details) {
  /** The extractive reader. */
  public static ReaderInfo extractive() {
    return new ReaderInfo("extractive", Map.of());
  }
}
