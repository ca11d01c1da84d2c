package dateline.measure;

import dateline.answering.Answer;
import dateline.answering.Answering;
import dateline.answering.Queries;
import dateline.answering.SourcedAnswering;
import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.corpus.CorpusFolder;
import dateline.index.ArticleFilter;
import dateline.index.PassageIndex;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.index.update.Progress;
import dateline.question.Question;
import dateline.quotation.Sources;
import dateline.quotation.Verifier;
import dateline.reading.extractive.ExtractiveReader;
import dateline.reading.extractive.OnnxWindowModel;
import dateline.retrieval.HybridRetriever;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.springframework.util.FileSystemUtils;

/**
 * Tries to prefer newer articles where the newest state of things is asked for, over {@link
 * SuccessiveStates}: a share of how new an article is is added to the score that a passage has.
 * Prints how often a passage of the article that answers is among the first 1, 5 and 24 (as many
 * are read), and MRR@10, for what changes and for what happened once; then how the program ranks,
 * and how many of its answers give the newest state.
 *
 * <pre>{@code
 * java -cp "target/test-classes:target/classes:target/dateline/lib/*" dateline.measure.RecencyReport
 * }</pre>
 */
final class RecencyReport {
  private static final int DEPTH = 200;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  /** How new an article is among those that were found, 0 to 1; 0 of one without a date. */
  private interface Newness {
    double of(long day, TreeSet<Long> days);
  }

  private record Way(String name, double weight, Newness newness) {}

  private static double place(long day, TreeSet<Long> days) {
    return days.size() < 2 ? 0 : days.headSet(day).size() / (days.size() - 1.0);
  }

  private static double range(long day, TreeSet<Long> days) {
    return days.size() < 2 ? 0 : (day - days.first()) / (double) (days.last() - days.first());
  }

  private static double halved(long day, TreeSet<Long> days) {
    return Math.pow(0.5, (days.last() - day) / 365.0);
  }

  private static List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    ways.add(new Way("as it is", 0, RecencyReport::place));
    for (double weight : new double[] {0.02, 0.05, 0.1, 0.2}) {
      ways.add(new Way("place by date", weight, RecencyReport::place));
      ways.add(new Way("share of the time spanned", weight, RecencyReport::range));
      ways.add(new Way("halved for every year", weight, RecencyReport::halved));
    }
    return ways;
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Files.createTempDirectory("recency");
    try {
      for (long seed : new long[] {1, 2}) {
        SuccessiveStates news = new SuccessiveStates(seed, 16);
        Path corpus = Files.createDirectory(folder.resolve("corpus-" + seed));
        Files.writeString(corpus.resolve("news.jsonl"), news.lines());
        BgeSmall model = new BgeSmall();
        CorpusIndex built =
            new CorpusIndex(CorpusFolder.at(corpus), folder.resolve("index-" + seed), model);
        try (PassageIndex index = built.addVectors(Progress.NONE).passages()) {
          out.printf("seed %d, %,d articles%n", seed, news.articles());
          HybridRetriever hybrid = new HybridRetriever(index, model::question);
          print(hybrid, news, out);
          printAnswers(index, "newer ones not preferred", withoutNewest(hybrid), news, out);
          printAnswers(index, "newer ones preferred", hybrid, news, out);
        }
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static void print(HybridRetriever hybrid, SuccessiveStates news, PrintStream out) {
    List<List<RankedPassage>> found = new ArrayList<>();
    for (SuccessiveStates.Asked asked : news.questions()) {
      found.add(hybrid.retrieve(Query.of(asked.question()), DEPTH));
    }
    List<List<RankedPassage>> kept = new ArrayList<>();
    for (SuccessiveStates.Asked asked : news.questions()) {
      Query query = Queries.of(Question.of(asked.question(), TODAY));
      kept.add(hybrid.retrieve(query, DEPTH));
    }
    for (boolean ever : new boolean[] {false, true}) {
      out.printf(
          "%-34s %6s %6s %6s %6s%n", ever ? "ever" : "newest state", "@1", "@5", "@24", "MRR@10");
      for (Way way : ways()) {
        String name = String.format(Locale.ROOT, "%.2f %s", way.weight(), way.name());
        print(name, news, found.stream().map(f -> ranked(way, f)).toList(), ever, out);
      }
      print("as the program ranks", news, kept, ever, out);
    }
  }

  private static void print(
      String name,
      SuccessiveStates news,
      List<List<RankedPassage>> ranked,
      boolean ever,
      PrintStream out) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      SuccessiveStates.Asked asked = news.questions().get(i);
      if (asked.ever() == ever) {
        places.add(place(asked.article(), ranked.get(i)));
      }
    }
    out.printf(
        Locale.ROOT,
        "%-34s %.4f %.4f %.4f %.4f%n",
        name,
        within(places, 1),
        within(places, 5),
        within(places, 24),
        places.stream().mapToDouble(p -> p <= 10 ? 1.0 / p : 0).average().orElseThrow());
  }

  private static Retriever withoutNewest(Retriever from) {
    return (query, k) ->
        from.retrieve(new Query(query.text(), query.since(), query.until(), query.publisher()), k);
  }

  private static void printAnswers(
      PassageIndex index, String name, Retriever retriever, SuccessiveStates news, PrintStream out)
      throws Exception {
    List<Article> articles = new ArrayList<>();
    index.articles().forEach(articles::add);
    try (OnnxWindowModel model = OnnxWindowModel.shipped()) {
      Answering answering =
          new SourcedAnswering(
              retriever,
              new ExtractiveReader(model),
              new Verifier(Sources.of(articles)),
              query -> index.horizon(ArticleFilter.NONE));
      int questions = 0;
      int answered = 0;
      int right = 0;
      for (SuccessiveStates.Asked asked : news.questions()) {
        if (!asked.ever()) {
          Answer answer = answering.answer(Question.of(asked.question(), TODAY));
          questions++;
          answered += answer instanceof Answer.Answered ? 1 : 0;
          right += answer instanceof Answer.Answered a && a.text().contains(asked.value()) ? 1 : 0;
        }
      }
      out.printf(
          "%s: of %d questions %d answered, %d with the newest state%n",
          name, questions, answered, right);
    }
  }

  private static double within(List<Integer> places, int most) {
    return places.stream().mapToInt(p -> p <= most ? 1 : 0).average().orElseThrow();
  }

  private static List<RankedPassage> ranked(Way way, List<RankedPassage> found) {
    TreeSet<Long> days = new TreeSet<>();
    found.forEach(passage -> day(passage).ifPresent(days::add));
    return found.stream()
        .sorted(
            Comparator.comparingDouble(
                passage -> -passage.score() - way.weight() * newness(way, passage, days)))
        .toList();
  }

  private static double newness(Way way, RankedPassage passage, TreeSet<Long> days) {
    OptionalLong day = day(passage);
    return day.isPresent() ? way.newness().of(day.getAsLong(), days) : 0;
  }

  private static OptionalLong day(RankedPassage passage) {
    return passage.passage().article().publication().stream()
        .map(PublicationDate::interval)
        .mapToLong(days -> days.last().toEpochDay())
        .findFirst();
  }

  private static int place(String article, List<RankedPassage> ranked) {
    for (int i = 0; i < ranked.size(); i++) {
      if (ranked.get(i).passage().article().id().equals(article)) {
        return i + 1;
      }
    }
    return Integer.MAX_VALUE;
  }
}
