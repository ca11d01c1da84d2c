/**
 * Reads feeds as they are saved: RSS, Atom and RDF with Rome, and JSON Feed. In: a file. Out: one
 * article an entry; what is only a summary is marked as one. Start at {@link
 * dateline.corpus.feed.FeedReader}.
 */
@NullMarked
package dateline.corpus.feed;

import org.jspecify.annotations.NullMarked;
