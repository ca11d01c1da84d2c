/**
 * Writes down what came of a run. In: a {@link dateline.regression.report.Report}. Out: JSON, JUnit
 * XML or a page of HTML. Start at {@link dateline.regression.report.Report}.
 */
@NullMarked
package dateline.regression.report;

import org.jspecify.annotations.NullMarked;
