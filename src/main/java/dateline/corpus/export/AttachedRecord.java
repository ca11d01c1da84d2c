package dateline.corpus.export;

import dateline.article.Article;

/**
 * What a record of an export says of a file that is attached to it.
 *
 * @param article the record as an article, whose text is its abstract, or else its headline
 * @param isTitled whether it states a headline, and none was made of its abstract
 */
public record AttachedRecord(Article article, boolean isTitled) {}
