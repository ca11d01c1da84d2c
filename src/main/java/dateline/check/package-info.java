/**
 * Checks drafts and saved answers of others against the articles. In: the text of a draft, or saved
 * answers. Out: {@link dateline.check.CheckedSentence}s, each with a {@link
 * dateline.check.Verdict}. Start at {@link dateline.check.Checking}.
 */
@NullMarked
package dateline.check;

import org.jspecify.annotations.NullMarked;
