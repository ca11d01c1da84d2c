package dateline.time;

/**
 * What a rule found.
 *
 * @param meaning what was found
 * @param end the token after its last
 */
record Match<T>(T meaning, int end) {}
