/**
 * Runs suites: files of questions that say what must be answered, from which article, with which
 * quotation. In: a suite file, read by {@link dateline.regression.Suites}, and a {@link
 * dateline.regression.Subject}, an open corpus. Out: a {@link dateline.regression.Report}, written
 * as JSON, JUnit XML or a page of HTML, and the {@link dateline.regression.Changes} since an
 * earlier one. Start at {@link dateline.regression.SuiteRun}.
 */
@NullMarked
package dateline.regression;

import org.jspecify.annotations.NullMarked;
