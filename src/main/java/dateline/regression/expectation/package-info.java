/**
 * Says what an answer must be. In: an {@link dateline.regression.expectation.EvaluationInput}, an
 * answer and how long it took. Out: a {@link dateline.regression.expectation.Check}, which says
 * whether an expectation is met. Start at {@link dateline.regression.expectation.Expectation}.
 */
@NullMarked
package dateline.regression.expectation;

import org.jspecify.annotations.NullMarked;
