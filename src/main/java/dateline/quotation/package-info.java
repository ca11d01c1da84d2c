/**
 * Locates a claimed quotation in its source and says what it is worth. In: a {@link
 * dateline.quotation.ClaimedQuotation} and the articles it may stand in. Out: a {@link
 * dateline.quotation.Verification}; only the verified ones carry a {@link
 * dateline.quotation.Quote}. Start at {@link dateline.quotation.Verifier}.
 */
@NullMarked
package dateline.quotation;

import org.jspecify.annotations.NullMarked;
