/**
 * Compares a statement with its quotations. In: a statement and {@link
 * dateline.support.SupportEvidence}. Out: what of it the quotations do not cover, as {@link
 * dateline.support.Unsupported}: numbers, dates, names, negations, words. Start at {@link
 * dateline.support.Support}.
 */
@NullMarked
package dateline.support;

import org.jspecify.annotations.NullMarked;
