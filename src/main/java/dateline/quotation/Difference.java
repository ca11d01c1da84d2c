package dateline.quotation;

import dateline.text.Span;
import java.util.List;

/**
 * How a claim differs from the place in a source that it is nearest to, in the order of reading.
 *
 * @param parts what is the same and what is not; never two of a kind in a row
 */
public record Difference(List<Part> parts) {
  public Difference {
    parts = List.copyOf(parts);
  }

  /** What the claim has otherwise than the source. */
  public List<Changed> changes() {
    return parts.stream().filter(Changed.class::isInstance).map(Changed.class::cast).toList();
  }

  /** A stretch of both. */
  public sealed interface Part {
    /** Where it stands in the source's text. */
    Span source();
  }

  /**
   * The claim and the source agree, but for what the gate tolerates.
   *
   * @param source where, not empty
   */
  public record Same(Span source) implements Part {}

  /**
   * The claim and the source differ.
   *
   * @param claimed what the claim has, empty where it leaves something out
   * @param source what the source has instead, empty where the claim adds something
   */
  public record Changed(String claimed, Span source) implements Part {}
}
