package dateline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.shell.command.DiskFull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

/** A full disk is told as such, however deep in the causes it stands. */
final class DiskFullTest {
  private static final IOException FULL = new IOException("No space left on device");

  @Test
  void asTheSystemSaysIt() {
    assertThat(DiskFull.message(FULL))
        .hasValue("the disk is full: free some space, then run it again");
  }

  @Test
  void withTheFileThatWasWritten() {
    assertThat(
            DiskFull.message(
                new FileSystemException("/corpus/_0.fdt", null, "No space left on device")))
        .hasValue("the disk is full, writing /corpus/_0.fdt: free some space, then run it again");
  }

  @Test
  void amongTheCauses() {
    RuntimeException closed = new IllegalStateException("this IndexWriter is closed", FULL);
    assertThat(DiskFull.message(new UncheckedIOException(new IOException("x", closed))))
        .isPresent();
  }

  @Test
  void aQuota() {
    assertThat(DiskFull.message(new IOException("Disk quota exceeded"))).isPresent();
  }

  @Test
  void otherFaultsAreNone() {
    assertThat(DiskFull.message(new IOException("Permission denied"))).isEmpty();
    assertThat(DiskFull.message(new IllegalStateException("no space left on device"))).isEmpty();
  }
}
