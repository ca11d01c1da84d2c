/**
 * Lets through what of a draft is verified. In: a {@link dateline.reading.Draft}. Out: {@link
 * dateline.verification.VerifiedStatement}s, all of whose quotations hold and cover what they say,
 * and {@link dateline.verification.Citation}s, numbered. Start at {@link
 * dateline.verification.DraftFilter}.
 */
@NullMarked
package dateline.verification;

import org.jspecify.annotations.NullMarked;
