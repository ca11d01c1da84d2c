/**
 * Reads suites: files of questions that say what must be answered, from which article, with which
 * quotation. In: a file in Dateline's own syntax or promptfoo's. Out: a {@link
 * dateline.regression.suite.Suite}, or {@link dateline.regression.suite.SuiteError}s with their
 * lines. Start at {@link dateline.regression.suite.Suites}.
 */
@NullMarked
package dateline.regression.suite;

import org.jspecify.annotations.NullMarked;
