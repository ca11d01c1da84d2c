/**
 * Holds what the rest of the program works on. In: what a file states of an article, and its
 * cleaned text. Out: an {@link dateline.article.Article}, its {@link dateline.article.Passage}s and
 * its {@link dateline.article.PublicationDate}. Start at {@link dateline.article.Article}.
 */
@NullMarked
package dateline.article;

import org.jspecify.annotations.NullMarked;
