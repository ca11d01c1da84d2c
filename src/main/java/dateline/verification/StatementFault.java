package dateline.verification;

/**
 * Something that keeps a statement from passing.
 *
 * @param why in a clause, for the person who asked
 * @param advice in a sentence, for the reader that may mend it
 */
record StatementFault(String why, String advice) {}
