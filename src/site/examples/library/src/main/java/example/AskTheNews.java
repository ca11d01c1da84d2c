package example;

import dateline.NewsCorpus;
import dateline.NewsQuery;
import dateline.NewsReply;
import dateline.SourceQuotation;
import java.nio.file.Path;
import java.time.LocalDate;

/** Asks a folder of articles a question: the folder, the question, and a day to answer as of. */
public final class AskTheNews {
  private AskTheNews() {}

  public static void main(String[] args) {
    NewsQuery question = NewsQuery.of(args[1]);
    if (args.length > 2) {
      question = question.withAsOf(LocalDate.parse(args[2]));
    }
    try (NewsCorpus corpus = NewsCorpus.open(Path.of(args[0]))) {
      switch (corpus.ask(question)) {
        case NewsReply.Answered answered -> {
          System.out.println(answered.brief().orElse(answered.text()));
          answered.quotations().forEach(AskTheNews::print);
        }
        case NewsReply.Silent silent -> System.out.println("No answer: " + silent.reason());
      }
    }
  }

  private static void print(SourceQuotation quotation) {
    System.out.printf(
        "  [%d] “%s” (%s, %s)%n",
        quotation.number(),
        quotation.text(),
        quotation.publisher().orElse("publisher unknown"),
        quotation.published().orElse("undated"));
  }
}
