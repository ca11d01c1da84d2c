package dateline.reading.extractive;

/**
 * A candidate that is likely enough to be given.
 *
 * @param candidate the candidate
 * @param probability how likely it is to answer rightly, between 0 and 1
 */
record ScoredCandidate(Candidate candidate, double probability) {}
