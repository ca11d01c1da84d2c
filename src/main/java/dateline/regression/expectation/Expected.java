package dateline.regression.expectation;

/**
 * An expectation where it stands.
 *
 * @param expectation what is expected
 * @param line where it stands in the file, counting from 1
 * @param unreviewed whether it was drafted and no person has yet taken its mark off
 */
public record Expected(Expectation expectation, int line, boolean unreviewed) {}
