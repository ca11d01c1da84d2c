/**
 * Locates a claimed quotation in its source and says what it is worth. In: a claimed quotation and
 * the articles it may stand in. Out: a {@link dateline.citation.Verification}; only the verified
 * ones carry a {@link dateline.citation.Quote}.
 */
@NullMarked
package dateline.citation;

import org.jspecify.annotations.NullMarked;
