package dateline.fetch;

import java.time.Duration;

/**
 * How much may be fetched from one address.
 *
 * @param bytes the most, expanded
 * @param time from the first look-up of its host to its last byte, redirects included
 */
public record FetchLimits(int bytes, Duration time) {
  /** 50 MiB and 30 seconds. */
  public static final FetchLimits USUAL = new FetchLimits(50 << 20, Duration.ofSeconds(30));

  public FetchLimits {
    if (bytes < 1 || time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException(
          "a limit must let something through: " + bytes + ", " + time);
    }
  }
}
