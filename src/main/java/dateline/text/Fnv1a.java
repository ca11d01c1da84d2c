package dateline.text;

/**
 * The hash FNV-1a, of 64 bits, over characters instead of bytes (Fowler, Noll and Vo 1991): fast,
 * and spread well enough where nobody gains by making two texts collide.
 */
public final class Fnv1a {
  /** The hash of nothing. */
  public static final long START = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  private Fnv1a() {}

  /** The hash of what {@code hash} is of, with one more value behind. */
  public static long add(long hash, long value) {
    return (hash ^ value) * PRIME;
  }
}
