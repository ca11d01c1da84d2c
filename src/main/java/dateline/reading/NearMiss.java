package dateline.reading;

import dateline.quotation.Quote;

/**
 * A sentence that comes near to answering a question and does not.
 *
 * @param sentence the sentence
 * @param why why it does not answer, in a sentence; empty where the reader does not know
 */
public record NearMiss(Quote sentence, String why) {}
