package dateline.model;

import java.util.Optional;

/**
 * What a model wrote.
 *
 * @param text its words, as many as came
 * @param broken why it broke off; empty where it came to its end
 */
public record ModelReply(String text, Optional<String> broken) {}
