/**
 * Reads the article of a web page. In: the bytes of a page. Out: its paragraphs and what the page
 * states of it, without menus, advertisements and other articles. Start at {@link
 * dateline.corpus.html.HtmlReader}.
 */
@NullMarked
package dateline.corpus.html;

import org.jspecify.annotations.NullMarked;
