package dateline.index.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.index.IndexException;
import dateline.index.Manifest;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
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
}
