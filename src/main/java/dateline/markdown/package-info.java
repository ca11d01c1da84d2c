/**
 * What Markdown's parser leaves to whoever reads it: lines that take it too long, and angle
 * brackets, which it takes for tags of HTML whatever stands in them. In: lines, or a parsed text.
 * Out: lines that are parsed in time, and the words between the tags. Start at {@link
 * dateline.markdown.AngleBrackets}.
 */
@NullMarked
package dateline.markdown;

import org.jspecify.annotations.NullMarked;
