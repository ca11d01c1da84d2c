package dateline.shell.view;

import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import dateline.text.Span;
import dateline.verification.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Sets off what stands out in an answer: the marks of its citations, and the words that answer. */
final class MarkedText {
  private MarkedText() {}

  /** A statement with the marks of its citations behind it. */
  static Text of(Statement statement) {
    return cited(Text.of(statement.told()), statement.citations());
  }

  /** A text with the marks of what it cites behind it; the text alone where it cites nothing. */
  static Text cited(Text text, List<Integer> citations) {
    return citations.isEmpty()
        ? text
        : text.and(" ")
            .and(
                Style.MARK,
                citations.stream().map(n -> "[" + n + "]").collect(Collectors.joining()));
  }

  /** A quotation with a part of it set off. */
  static Text of(String quote, Span part) {
    return Text.of(quote.substring(0, part.start()))
        .and(Style.QUOTED, part.of(quote))
        .and(quote.substring(part.end()));
  }
}
