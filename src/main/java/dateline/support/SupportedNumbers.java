package dateline.support;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbers of a statement, held against those of its grounds. */
final class SupportedNumbers {
  /** Other words for two. */
  private static final Pattern TWO =
      Pattern.compile("\\b(?:both|pair|couple|twice|twins?)\\b", Pattern.CASE_INSENSITIVE);

  private SupportedNumbers() {}

  /**
   * The numbers of a statement that nothing bears out.
   *
   * @param numbers its numbers, but for those of its dates and names
   */
  static List<Unsupported> in(String statement, List<Quantity> numbers, SupportEvidence grounds) {
    List<Quantity> sources =
        Stream.of(grounds.quoted(), grounds.given())
            .flatMap(text -> Quantities.of(text).stream())
            .toList();
    boolean two = TWO.matcher(grounds.quoted()).find();
    return numbers.stream()
        .filter(number -> sources.stream().noneMatch(number::isBorneOutBy))
        .filter(number -> !(two && number.value() == 2))
        .map(n -> new Unsupported(Unsupported.Kind.NUMBER, n.span().of(statement)))
        .toList();
  }
}
