package dateline.index.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.index.IndexException;
import dateline.index.Manifest;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A reader moves to the index that takes the place of its own, if it can read that one. */
final class StandingIndexTest {
  private final ClusterErrors errors =
      new ClusterErrors(ClusterAddress.of("http://127.0.0.1:9200/news"), 1);
  private final AtomicReference<String> alias = new AtomicReference<>("first");
  private final Map<String, Integer> vectors = new TreeMap<>(Map.of("first", 1, "second", 2));
  private final StandingIndex index = new StandingIndex(alias::get, this::manifest);

  private Manifest manifest(String name) {
    if (!vectors.containsKey(name)) {
      throw errors.otherVersion();
    }
    return new Manifest(Manifest.FORMAT, "", "", "", "", 1, 1, 9, vectors.get(name), true);
  }

  private String answer(String asked) {
    if (!asked.equals(alias.get())) {
      throw missing();
    }
    return "answered by " + asked;
  }

  private IndexException missing() {
    String answer = "{\"type\":\"index_not_found_exception\"}";
    return errors.refused(404, JsonMapper.shared().readTree(answer));
  }

  @Test
  void whatTheIndexSaysOfItselfChangesWithIt() {
    assertThat(index.ask(this::answer)).isEqualTo("answered by first");
    assertThat(index.manifest().vectors()).isEqualTo(1);
    alias.set("second");
    assertThat(index.ask(this::answer)).isEqualTo("answered by second");
    assertThat(index.manifest().vectors()).isEqualTo(2);
  }

  @Test
  void oneThatCannotBeReadIsNotAsked() {
    alias.set("of another model");
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> index.ask(this::answer))
          .isInstanceOf(IndexException.class)
          .hasMessageContaining("holds an index of another version");
      assertThat(index.name()).isEqualTo("first");
    }
  }

  /** A refusal of one that is there is told as it is, and nothing is asked for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | {} | refuses the user or the password",
        "429 | {\"type\":\"rejected_execution_exception\"} | is too busy",
        "503 | {\"type\":\"no_cluster_manager_exception\"} | is red",
        "503 | {\"type\":\"search_phase_execution_exception\",\"root_cause\":"
            + "[{\"type\":\"circuit_breaking_exception\"}]} | is red",
        "400 | {\"type\":\"mapper_parsing_exception\"} | whose mapping somebody changed",
      })
  void onlyForOneThatIsGoneIsTheAliasAsked(int status, String error, String message) {
    alias.set("second");
    IndexException refusal = errors.refused(status, JsonMapper.shared().readTree(error));
    assertThatThrownBy(() ->
            index.ask(_ -> {
              throw refusal;
            }))
        .isSameAs(refusal)
        .hasMessageContaining(message);
    assertThat(index.name()).isEqualTo("first");
  }

  /** As a search, or a reading by id, meets it in the middle of its deletion. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"index_not_found_exception\"}",
        "{\"type\":\"no_shard_available_action_exception\"}",
        "{\"type\":\"search_phase_execution_exception\",\"root_cause\":[]}",
        "{\"type\":\"search_phase_execution_exception\",\"failed_shards\":"
            + "[{\"reason\":{\"type\":\"search_context_missing_exception\"}}]}",
      })
  void oneThatIsBeingDeletedIsGone(String error) {
    assertThat(errors.refused(503, JsonMapper.shared().readTree(error)).kind())
        .isEqualTo(IndexException.Kind.ABSENT);
  }

  @Test
  void whenTheAliasCannotBeAskedWhatWentBeforeIsKept() {
    IndexException busy = errors.line("is busy");
    IndexException refusal = missing();
    StandingIndex unasked =
        new StandingIndex(
            () -> {
              if (alias.get().equals("busy")) {
                throw busy;
              }
              return alias.get();
            },
            this::manifest);
    alias.set("busy");
    assertThatThrownBy(() ->
            unasked.ask(_ -> {
              throw refusal;
            }))
        .isSameAs(busy)
        .hasSuppressedException(refusal);
  }
}
