package dateline.shell.view;

import dateline.account.Correction;
import dateline.account.Corrections;
import dateline.article.Article;
import dateline.check.CheckedSentence;
import dateline.check.Verdict;
import dateline.quotation.Difference;
import dateline.quotation.Quote;
import dateline.quotation.Verification;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import dateline.support.Unsupported;
import dateline.text.Characters;
import java.util.stream.Collectors;

/** Shows what a check found to a person. */
public final class CheckText extends CheckView {
  private static final String INDENT = "    ";

  /** Characters of a sentence or a passage that are shown. */
  private static final int MOST_SHOWN = 300;

  private final Screen screen;

  public CheckText(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void show(CheckedSentence sentence) {
    Text head =
        Text.of(sentence.place() + ": ")
            .and(Style.STRONG, words(sentence.verdict()))
            .and(": ")
            .and(Characters.shortened(sentence.text(), MOST_SHOWN));
    screen.print("", head, "  ");
    for (CheckedSentence.Quotation quotation : sentence.quotations()) {
      if (quotation.verdict() != Verdict.VERIFIED) {
        fault(quotation);
      } else {
        verified(quotation);
      }
    }
    for (Unsupported missing : sentence.unsupported()) {
      screen.print(INDENT, Text.of(missing.advice()), INDENT);
    }
    sentence.nearest().ifPresent(quote -> place("Nearest passage: ", quote));
    screen.blank();
  }

  private void verified(CheckedSentence.Quotation quotation) {
    Article article = quotation.verification().places().getFirst().article();
    screen.print(INDENT, Text.of(Style.FAINT, "stands in " + named(article)), INDENT);
  }

  private void fault(CheckedSentence.Quotation quotation) {
    String said = quotation.source().isEmpty() ? "" : " (" + quotation.source() + ")";
    screen.print(
        INDENT,
        Text.of(
            words(quotation.verdict())
                + said
                + ": “"
                + Characters.shortened(quotation.claimed(), MOST_SHOWN)
                + "”"),
        INDENT);
    switch (quotation.verification()) {
      case Verification.Altered altered -> {
        Article article = altered.nearest().article();
        screen.print(
            INDENT, Text.of(named(article) + ": “").and(difference(altered)).and("”"), INDENT);
      }
      case Verification.Spliced spliced ->
          spliced.pieces().forEach(piece -> place("a piece of ", piece));
      case Verification.Misattributed misattributed -> place("stands in ", misattributed.actual());
      case Verification.Exact exact -> stands(exact.quote());
      case Verification.Normalised normalised -> stands(normalised.quotes().getFirst());
      case Verification.Fabricated _ -> {}
    }
  }

  /** The source's words, with what was claimed in their place: {@code [-48-]{+47+}}. */
  private static Text difference(Verification.Altered altered) {
    String source = altered.nearest().article().text();
    Text text = Text.of("");
    for (Difference.Part part : altered.difference().parts()) {
      text =
          switch (part) {
            case Difference.Same same -> text.and(same.source().of(source));
            case Difference.Changed(String claimed, var at) -> {
              Text changed =
                  claimed.isEmpty() ? text : text.and(Style.FAINT, "[-" + claimed + "-]");
              yield at.length() == 0
                  ? changed
                  : changed.and(Style.QUOTED, "{+" + at.of(source) + "+}");
            }
          };
    }
    return text;
  }

  private void stands(Quote quote) {
    place("stands in ", quote);
    String text = quote.article().text();
    for (Correction correction : Corrections.of(quote.span(), quote.article())) {
      String words = Characters.shortened(correction.span().of(text), MOST_SHOWN);
      screen.print(INDENT, Text.of("Corrected there: “" + words + "”"), INDENT);
    }
  }

  private void place(String before, Quote quote) {
    screen.print(
        INDENT,
        Text.of(
            before
                + named(quote.article())
                + ": “"
                + Characters.shortened(quote.text(), MOST_SHOWN)
                + "”"),
        INDENT);
  }

  private static String named(Article article) {
    return Shown.source(article.publisher(), article.publication()) + ", " + article.id();
  }

  @Override
  public void end() {
    String totals =
        totals().entrySet().stream()
            .map(total -> total.getValue() + " " + words(total.getKey()))
            .collect(Collectors.joining(", "));
    screen.print(
        Text.of(
            Shown.count(sentences(), "sentence") + (totals.isEmpty() ? "" : ": " + totals) + "."));
  }
}
