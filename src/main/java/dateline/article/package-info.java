/**
 * Holds what the rest of the program works on. In: what a file states of an article, and its
 * cleaned text. Out: an {@link dateline.article.Article}, its {@link dateline.article.Passage}s and
 * its {@link dateline.article.PublicationDate}. What is worked out about a text (sentences, words,
 * stems, times) is kept with its article, as {@link dateline.article.TextAnalysis}, for all who
 * read, check and cite it. Start at {@link dateline.article.Article}.
 */
@NullMarked
package dateline.article;

import org.jspecify.annotations.NullMarked;
