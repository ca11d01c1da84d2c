package dateline.regression;

import dateline.question.Question;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The terms of a question as reports keep them: each by its key, empty where it is not set. */
public final class ScopeText {
  private ScopeText() {}

  public static Map<String, String> of(Question question) {
    Map<String, String> terms = new TreeMap<>();
    terms.put("asOf", question.asOf().map(LocalDate::toString).orElse(""));
    terms.put("since", question.since().map(LocalDate::toString).orElse(""));
    terms.put("until", question.until().map(LocalDate::toString).orElse(""));
    terms.put("publisher", question.publisher().orElse(""));
    terms.put("today", question.today().toString());
    return terms;
  }
}
