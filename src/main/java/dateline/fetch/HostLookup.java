package dateline.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Resolves the names of hosts: the one way in which a fetch does. */
@FunctionalInterface
public interface HostLookup {
  /**
   * The machines that a name stands for, each of which may be asked.
   *
   * @throws UnknownHostException where it stands for none, or for one that may not be asked
   */
  InetAddress[] resolved(String host) throws UnknownHostException;
}
