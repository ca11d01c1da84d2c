package dateline.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * Notes every name and address that the process looks up in the file that the system property
 * {@value #FILE} names, and knows none of them.
 */
public final class Lookups extends InetAddressResolverProvider implements InetAddressResolver {
  static final String FILE = "dateline.lookups";

  @Override
  public String name() {
    return "lookups that are noted";
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    return this;
  }

  @Override
  public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
      throws UnknownHostException {
    note(host);
    throw new UnknownHostException(host);
  }

  @Override
  public String lookupByAddress(byte[] address) throws UnknownHostException {
    String numeric = InetAddress.getByAddress(address).getHostAddress();
    note(numeric);
    throw new UnknownHostException(numeric);
  }

  private static void note(String what) {
    try {
      Files.writeString(
          Path.of(System.getProperty(FILE)),
          what + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
