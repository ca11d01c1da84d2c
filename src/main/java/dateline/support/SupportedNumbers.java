package dateline.support;

import dateline.text.RuleTable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbers of a statement, held against those of its grounds. */
final class SupportedNumbers {
  /** Other words for two. */
  private static final Pattern TWO = RuleTable.of(SupportedNumbers.class).pattern("two");

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
    Stream<String> read =
        numbers.stream()
            .filter(number -> sources.stream().noneMatch(number::isBorneOutBy))
            .filter(number -> !(two && number.value() == 2))
            .map(number -> number.span().of(statement));
    return Stream.concat(read, unread(statement, grounds))
        .map(words -> new Unsupported(Unsupported.Kind.NUMBER, words))
        .toList();
  }

  /** Signs that are numbers of an unknown value, where no source has the same sign. */
  private static Stream<String> unread(String statement, SupportEvidence grounds) {
    String sources = grounds.quoted() + grounds.given();
    return statement
        .codePoints()
        .filter(Numerals::isUnread)
        .filter(c -> sources.indexOf(c) < 0)
        .mapToObj(Character::toString);
  }
}
