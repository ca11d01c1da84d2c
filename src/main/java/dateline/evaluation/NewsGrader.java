package dateline.evaluation;

import dateline.answering.Answer;
import dateline.answering.Note;
import dateline.answering.ShortAnswer;
import dateline.evaluation.NewsQuestion.Label;
import dateline.evaluation.NewsQuestion.SentencePlace;
import dateline.quotation.Quote;
import dateline.reading.Level;
import dateline.text.BareWords;
import dateline.text.Edges;
import dateline.text.Span;
import dateline.verification.Citation;
import dateline.verification.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges answers to the questions of a news set, by the first statement alone. */
public record NewsGrader(NewsSet set) {
  /** The words that answer must share this much with those expected, as F1 over words. */
  private static final double LEAST_F1 = 0.5;

  /** A quotation this near to the one expected, in sentences, is partly right. */
  private static final int SENTENCES_BESIDE = 1;

  Grade grade(NewsQuestion question, Answer answer) {
    return switch (answer) {
      case Answer.Abstained _ ->
          question.isAnswerable() ? Grade.OVERCAUTIOUS : Grade.RIGHTLY_SILENT;
      case Answer.Answered answered -> answered(question, answered);
    };
  }

  private Grade answered(NewsQuestion question, Answer.Answered answered) {
    Statement first = answered.statements().getFirst();
    List<Quote> quotes =
        answered.citations().stream()
            .filter(citation -> first.citations().contains(citation.n()))
            .map(Citation::quote)
            .toList();
    Grade wrong = first.level() == Level.ANSWERS ? Grade.MISLEADING : Grade.HEDGED;
    return switch (question.label()) {
      case NONE -> wrong;
      case YES, NO -> verdict(question, first, quotes, wrong);
      case SPAN -> span(question, first, quotes, wrong);
    };
  }

  private Grade verdict(NewsQuestion question, Statement first, List<Quote> quotes, Grade wrong) {
    Optional<Label> said = said(first.text());
    if (said.isPresent()) {
      return said.get() == question.label() ? Grade.RIGHT : wrong;
    }
    return quoted(question, quotes, 0) ? Grade.PARTLY : wrong;
  }

  private static Optional<Label> said(String text) {
    return text.startsWith("Yes") && !Character.isLetter(text.charAt(3))
        ? Optional.of(Label.YES)
        : text.startsWith("No") && !Character.isLetter(text.charAt(2))
            ? Optional.of(Label.NO)
            : Optional.empty();
  }

  private Grade span(NewsQuestion question, Statement first, List<Quote> quotes, Grade wrong) {
    if (quotes.stream().anyMatch(quote -> isRight(question, quote, first.focus()))) {
      return Grade.RIGHT;
    }
    return quoted(question, quotes, SENTENCES_BESIDE) ? Grade.PARTLY : wrong;
  }

  /**
   * Whether a quotation answers a question whose answer is a span: it is the sentence to quote, or
   * the words that answer are those expected, told by the same story.
   *
   * @param words the words that answer
   */
  public boolean isRight(NewsQuestion question, Quote quote, String words) {
    return quoted(question, List.of(quote), 0)
        || isOfStory(question, quote)
            && AnswerMeasure.TOKEN_F1.of(words, question.spans()) >= LEAST_F1;
  }

  /** What the notes of an answer say of the accounts that the set lists as superseded. */
  Earlier earlier(NewsQuestion question, Answer answer) {
    return new Earlier(
        (int) answer.notes().stream().filter(note -> note.kind() == Note.Kind.SUPERSEDED).count(),
        listed(question, answer, Note.Kind.SUPERSEDED),
        listed(question, answer, Note.Kind.CORRECTED));
  }

  private int listed(NewsQuestion question, Answer answer, Note.Kind kind) {
    return (int)
        answer.notes().stream()
            .filter(note -> note.kind() == kind)
            .map(note -> quotes(answer, note.citations()))
            .filter(quotes -> older(question).anyMatch(place -> reaches(quotes, place, 0)))
            .count();
  }

  /**
   * The sentences that answered before: of a question how something changed, all that a set names.
   */
  private static Stream<SentencePlace> older(NewsQuestion question) {
    return question.kind().equals("change")
        ? Stream.concat(question.superseded().stream(), question.sentences().stream().skip(1))
        : question.superseded().stream();
  }

  private static List<Quote> quotes(Answer answer, List<Integer> citations) {
    return citations.stream().map(n -> answer.citations().get(n - 1).quote()).toList();
  }

  /**
   * Notes that an older account held before a change.
   *
   * @param notes how many there are
   * @param listed how many of them cite an account that the set lists as superseded
   * @param corrected how many notes on a printed correction cite such an account
   */
  public record Earlier(int notes, int listed, int corrected) {
    /** Whether one of the accounts that the set lists is told, as changed or as corrected. */
    boolean isNoted() {
      return listed + corrected > 0;
    }
  }

  /**
   * Whether the short answer tells the words that answer: it holds one of those expected, or shares
   * half of its words with them.
   */
  boolean isShortRight(NewsQuestion question, Answer answer) {
    String told =
        answer instanceof Answer.Answered answered ? ShortAnswer.of(answered).orElse("") : "";
    String words = words(told);
    return question.spans().stream().anyMatch(span -> words.contains(words(span)))
        || AnswerMeasure.TOKEN_F1.of(told, question.spans()) >= LEAST_F1;
  }

  /** The words of a text, each with a space on both sides. */
  private static String words(String text) {
    return " " + BareWords.joined(text) + " ";
  }

  /** Whether a quotation is from the story that the question asks about. */
  public boolean isOfStory(NewsQuestion question, Quote quote) {
    return question.sentences().stream()
        .anyMatch(place -> story(place.article()).equals(story(quote.article().id())));
  }

  /** The story that an article of the set, or of a folder of sets, is about. */
  private String story(String id) {
    String own = Edges.afterLast(id, ":");
    return set.stories().getOrDefault(own, own);
  }

  /** Whether a quotation reaches into the sentence to quote, or one at most so far from it. */
  private boolean quoted(NewsQuestion question, List<Quote> quotes, int beside) {
    return reaches(quotes, question.sentences().getFirst(), beside);
  }

  /** Whether a quotation reaches into a sentence, or one at most so far from it. */
  private boolean reaches(List<Quote> quotes, SentencePlace gold, int beside) {
    List<String> sentences = set.articles().get(gold.article());
    int first = Math.max(0, gold.index() - beside);
    int last = Math.min(sentences.size() - 1, gold.index() + beside);
    Span place =
        new Span(start(sentences, first), start(sentences, last) + sentences.get(last).length());
    return quotes.stream()
        .filter(quote -> Edges.afterLast(quote.article().id(), ":").equals(gold.article()))
        .anyMatch(quote -> quote.span().overlaps(place));
  }

  private static int start(List<String> sentences, int index) {
    return sentences.stream().limit(index).mapToInt(s -> s.length() + 1).sum();
  }
}
