/**
 * Runs suites and compares runs. In: a suite and a {@link dateline.regression.SuiteTarget}, an open
 * corpus. Out: {@link dateline.regression.Result}s, and the {@link dateline.regression.Changes}
 * since an earlier run. Start at {@link dateline.regression.SuiteRun}.
 */
@NullMarked
package dateline.regression;

import org.jspecify.annotations.NullMarked;
