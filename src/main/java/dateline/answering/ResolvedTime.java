package dateline.answering;

import dateline.time.TimeExpression;
import java.time.LocalDate;

/**
 * What a time expression in a citation means.
 *
 * @param citation the number of the citation that it stands in
 * @param anchor the day that it was counted from
 * @param expression the expression, with its offsets in the article's text
 */
public record ResolvedTime(int citation, LocalDate anchor, TimeExpression expression) {}
