package dateline.prompt;

/**
 * What is said to a language model.
 *
 * @param system the instructions
 * @param user the data that they are about
 */
public record Prompt(String system, String user) {}
