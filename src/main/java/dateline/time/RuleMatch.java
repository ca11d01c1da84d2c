package dateline.time;

/**
 * What a rule found.
 *
 * @param meaning what was found
 * @param end the token after its last
 */
record RuleMatch<T>(T meaning, int end) {}
