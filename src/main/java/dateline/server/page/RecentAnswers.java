package dateline.server.page;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the last answers in memory for export, each under a name that nobody can guess. */
final class RecentAnswers {
  private static final int MOST_KEPT = 200;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, String> answers = new LinkedHashMap<>();

  /** Keeps an answer, and gives its name. */
  synchronized String keep(String json) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    answers.put(id, json);
    if (answers.size() > MOST_KEPT) {
      answers.remove(answers.keySet().iterator().next());
    }
    return id;
  }

  synchronized Optional<String> find(String id) {
    return Optional.ofNullable(answers.get(id));
  }
}
