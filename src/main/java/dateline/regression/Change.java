package dateline.regression;

import dateline.regression.expectation.Reply;

/**
 * An answer that is not what it was.
 *
 * @param suite the suite's name
 * @param id the case's id
 * @param turn the number of the question in its case, counting from 1
 * @param before what was answered
 * @param after what is answered now
 * @param why in words: “The answer flipped because article “N” arrived: …”
 */
public record Change(String suite, String id, int turn, Reply before, Reply after, String why) {}
