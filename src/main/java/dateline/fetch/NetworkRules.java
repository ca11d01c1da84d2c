package dateline.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Which machines may be asked. Addresses that are no public ones lead to this machine, to its local
 * network or nowhere (RFC 6890 and IANA's registries of special-purpose addresses); a page on the
 * web could name one to read what only this machine reaches.
 *
 * @param allowLocal whether such machines may be asked too
 */
public record NetworkRules(boolean allowLocal) implements HostLookup {
  /** Blocks of IPv4 that are not public: address and length of the prefix. */
  private static final int[][] SPECIAL = {
    {0, 0, 0, 0, 8},
    {10, 0, 0, 0, 8},
    {100, 64, 0, 0, 10},
    {127, 0, 0, 0, 8},
    {169, 254, 0, 0, 16},
    {172, 16, 0, 0, 12},
    {192, 0, 0, 0, 24},
    {192, 0, 2, 0, 24},
    {192, 88, 99, 0, 24},
    {192, 168, 0, 0, 16},
    {198, 18, 0, 0, 15},
    {198, 51, 100, 0, 24},
    {203, 0, 113, 0, 24},
    {224, 0, 0, 0, 4},
    {240, 0, 0, 0, 4},
  };

  /** Where NAT64 (RFC 6052) puts an address of IPv4: behind the first twelve bytes. */
  private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

  /** Whether the machine may be asked. */
  public boolean permits(InetAddress address) {
    return allowLocal || isPublic(address);
  }

  private static boolean isPublic(InetAddress address) {
    return switch (address) {
      case Inet4Address four -> isPublic(four.getAddress());
      case Inet6Address six -> isPublicSix(six.getAddress());
      default -> false;
    };
  }

  private static boolean isPublic(byte[] four) {
    return Arrays.stream(SPECIAL).noneMatch(block -> isIn(four, block));
  }

  private static boolean isIn(byte[] four, int[] block) {
    int shift = 32 - block[4];
    return bits(four[0] & 255, four[1] & 255, four[2] & 255, four[3] & 255) >>> shift
        == bits(block[0], block[1], block[2], block[3]) >>> shift;
  }

  private static long bits(int a, int b, int c, int d) {
    return (long) a << 24 | b << 16 | c << 8 | d;
  }

  /**
   * Global unicast (2000::/3) but for Teredo (2001::/32), documentation (2001:db8::/32, 3fff::/20)
   * and 6to4 (2002::/16), which reach machines of IPv4 by detours; and NAT64 where what it stands
   * for is public.
   */
  private static boolean isPublicSix(byte[] six) {
    if (Arrays.equals(six, 0, NAT64.length, NAT64, 0, NAT64.length)) {
      return isPublic(Arrays.copyOfRange(six, NAT64.length, six.length));
    }
    int first = (six[0] & 255) << 8 | six[1] & 255;
    int second = (six[2] & 255) << 8 | six[3] & 255;
    boolean detour = first == 0x2002 || first == 0x2001 && second == 0;
    boolean documentation =
        first == 0x2001 && second == 0x0db8 || first == 0x3fff && second < 0x1000;
    return first >>> 13 == 1 && !detour && !documentation;
  }

  /**
   * All machines that a name stands for.
   *
   * @throws RefusedHostException where one of them may not be asked
   */
  @Override
  public InetAddress[] resolved(String host) throws UnknownHostException {
    InetAddress[] found = InetAddress.getAllByName(host);
    for (InetAddress address : found) {
      if (!permits(address)) {
        throw new RefusedHostException(host, address);
      }
    }
    return found;
  }

  /** A name stands for a machine that may not be asked. */
  static final class RefusedHostException extends UnknownHostException {
    RefusedHostException(String host, InetAddress address) {
      super(
          host
              + " is "
              + (host.equals(address.getHostAddress()) ? "" : address.getHostAddress() + ", ")
              + "an address of this machine or its local network");
    }
  }
}
