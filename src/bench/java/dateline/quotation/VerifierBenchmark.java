package dateline.quotation;

import dateline.article.Article;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Verifications a second of a sentence of 20 words against an article of 1,000, on one thread. The
 * sentence stands at the article's end; a second article of 1,000 words is a candidate too. As in
 * use, the verifier keeps the articles folded from one verification to the next; {@code cold} is a
 * new verifier every time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class VerifierBenchmark {
  private static final String SENTENCE =
      "“We won’t sign it,” the minister said on Friday — 47 of the 90 delegates had left the hall"
          + " before.";

  /** What becomes of the claim. */
  @Param({"exact", "normalised", "elided", "altered", "spliced", "misattributed", "fabricated"})
  public String kind = "";

  private Sources sources = Sources.of(List.of());
  private Verifier verifier = new Verifier(sources);
  private ClaimedQuotation claim = new ClaimedQuotation("", "", Optional.empty());

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(VerifierBenchmark.class.getSimpleName()).build()).run();
  }

  @Setup
  public void setUp() {
    Article article = TestArticles.article("a", news(980, 1) + SENTENCE);
    Article other = TestArticles.article("b", news(1000, 2));
    sources = Sources.of(List.of(article, other));
    verifier = new Verifier(sources);
    claim =
        new ClaimedQuotation(kind.equals("misattributed") ? "b" : "a", words(), Optional.empty());
  }

  private String words() {
    String sentence = SENTENCE;
    return switch (kind) {
      case "exact", "misattributed" -> sentence;
      case "normalised" -> sentence.replace("“", "\"").replace("”", "\"").replace("—", "-");
      case "elided" -> sentence.replace("on Friday — 47 of", "…");
      case "altered" -> sentence.replace("47", "48");
      case "spliced" -> sentence.substring(0, 45) + " " + news(980, 1).substring(100, 180);
      case "fabricated" ->
          "Rescue teams from three countries have now reached every village that"
              + " was cut off by the flood last week";
      default -> throw new IllegalStateException(kind);
    };
  }

  @Benchmark
  public Verification verify() {
    return verifier.verify(claim);
  }

  @Benchmark
  public Verification cold() {
    return new Verifier(sources).verify(claim);
  }

  /** Sentences of twelve words out of a vocabulary in which common words are common. */
  private static String news(int words, long seed) {
    Random random = new Random(seed);
    String[] common = {"the", "of", "to", "a", "in", "and", "said", "that", "on", "for", "was"};
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= words; i++) {
      boolean rare = random.nextInt(5) > 1;
      String word = Integer.toString(random.nextInt(40_000) + 100_000, 36).substring(1) + "er";
      text.append(rare ? word : common[random.nextInt(common.length)]);
      text.append(i % 12 == 0 ? ".\n\n" : " ");
    }
    return text.toString();
  }
}
