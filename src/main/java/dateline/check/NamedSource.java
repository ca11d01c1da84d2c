package dateline.check;

/**
 * A source as a draft names it.
 *
 * @param mark the mark in the text: {@code [1]}, {@code (Bloomberg, 2023)}
 * @param description what says which source it is: the entry in the list of sources, an address, a
 *     publisher; empty where the draft does not say
 * @param quoted the words that the list of sources quotes from it, blank where it quotes none
 */
public record NamedSource(String mark, String description, String quoted) {}
