package dateline.regression.expectation;

import java.time.Duration;
import java.util.List;

/** Something that an answer must be. */
public sealed interface Expectation
    permits Expectation.Answered,
        Expectation.Abstains,
        Expectation.MostStatements,
        Expectation.Within,
        Expectation.Not,
        TextExpectation,
        SourceExpectation {
  /** It in a few words, with the keywords of suites: {@code contains “Bali”}. */
  String shown();

  /** Whether the answer is so. */
  boolean holds(EvaluationInput heard);

  /** What the answer is in this respect, to stand beside what was expected. */
  String got(EvaluationInput heard);

  /** The ids of the articles that it names. */
  default List<String> articles() {
    return List.of();
  }

  /** The sources answer. */
  record Answered() implements Expectation {
    @Override
    public String shown() {
      return "answered";
    }

    @Override
    public boolean holds(EvaluationInput heard) {
      return heard.reply().answered();
    }

    @Override
    public String got(EvaluationInput heard) {
      return heard.reply().shown();
    }
  }

  /** The sources do not answer. */
  record Abstains() implements Expectation {
    @Override
    public String shown() {
      return "abstains";
    }

    @Override
    public boolean holds(EvaluationInput heard) {
      return !heard.reply().answered();
    }

    @Override
    public String got(EvaluationInput heard) {
      return heard.reply().shown();
    }
  }

  /** No more statements than this. */
  record MostStatements(int most) implements Expectation {
    @Override
    public String shown() {
      return "max-statements " + most;
    }

    @Override
    public boolean holds(EvaluationInput heard) {
      return heard.reply().statements().size() <= most;
    }

    @Override
    public String got(EvaluationInput heard) {
      return heard.reply().statements().size() + " statements: " + heard.reply().shown();
    }
  }

  /** The answer takes no longer than this. */
  record Within(Duration most) implements Expectation {
    @Override
    public String shown() {
      return "max-latency " + most.toMillis() + " ms";
    }

    @Override
    public boolean holds(EvaluationInput heard) {
      return heard.elapsed().compareTo(most) <= 0;
    }

    @Override
    public String got(EvaluationInput heard) {
      return heard.elapsed().toMillis() + " ms";
    }
  }

  /** The answer is not so. */
  record Not(Expectation other) implements Expectation {
    @Override
    public String shown() {
      return "not-" + other.shown();
    }

    @Override
    public boolean holds(EvaluationInput heard) {
      return !other.holds(heard);
    }

    @Override
    public String got(EvaluationInput heard) {
      return other.got(heard);
    }

    @Override
    public List<String> articles() {
      return other.articles();
    }
  }
}
