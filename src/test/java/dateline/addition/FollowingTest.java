package dateline.addition;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.addition.FolderChanges.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  /** Tells of changes as a script has them, and then that it was closed; each takes a time. */
  private static final class Script implements FolderChanges {
    private final Deque<Seen> script;
    private final List<Duration> asked = new ArrayList<>();
    private final long each;
    private long now;

    Script(Duration each, Seen... seen) {
      this.script = new ArrayDeque<>(List.of(seen));
      this.each = each.toNanos();
    }

    @Override
    public Seen within(Duration time) {
      asked.add(time);
      now += each;
      return script.isEmpty() ? Seen.CLOSED : script.poll();
    }

    int followed() {
      int[] count = {0};
      new Following(this, () -> now).with(() -> count[0]++);
      return count[0];
    }
  }

  @Test
  void aFolderIsFollowedAtOnceAndAfterEachChangeThatCameToRest() {
    Script script =
        new Script(
            Duration.ofMillis(10),
            Seen.CHANGE,
            Seen.CHANGE,
            Seen.CHANGE,
            Seen.NOTHING, // a folder is copied
            Seen.CHANGE,
            Seen.NOTHING);
    assertThat(script.followed()).isEqualTo(3);
    assertThat(script.asked)
        .containsExactly(
            Following.READ_AT_LEAST_EVERY,
            Following.QUIET_BEFORE_READING,
            Following.QUIET_BEFORE_READING,
            Following.QUIET_BEFORE_READING,
            Following.READ_AT_LEAST_EVERY,
            Following.QUIET_BEFORE_READING,
            Following.READ_AT_LEAST_EVERY);
  }

  @Test
  void aFolderOfWhichNothingIsToldIsFollowedNowAndThen() {
    assertThat(new Script(SOON, Seen.NOTHING, Seen.NOTHING).followed()).isEqualTo(3);
  }

  @Test
  void aFolderThatNeverRestsIsFollowedAllTheSame() {
    Seen[] restless = new Seen[9];
    java.util.Arrays.fill(restless, Seen.CHANGE);
    assertThat(new Script(Duration.ofSeconds(11), restless).followed()).isEqualTo(3);
  }

  @Test
  void closingEndsItWhereverItWaits() {
    assertThat(new Script(SOON).followed()).isOne();
    assertThat(new Script(SOON, Seen.CHANGE).followed()).isOne();
  }

  @Test
  void aFolderTellsOfFilesAndOfThoseInNewFoldersButNotOfHiddenOnes(@TempDir Path root)
      throws IOException {
    try (WatchedFolder folder = WatchedFolder.at(root)) {
      Files.createDirectory(root.resolve("new"));
      assertThat(folder.within(SOON)).isEqualTo(Seen.CHANGE);
      Files.writeString(root.resolve("new/a.txt"), "a");
      assertThat(folder.within(SOON)).isEqualTo(Seen.CHANGE);
      drain(folder);
      Files.writeString(root.resolve("new/.hidden"), "a");
      assertThat(folder.within(Duration.ofMillis(50))).isEqualTo(Seen.NOTHING);
      Files.delete(root.resolve("new/a.txt"));
      assertThat(folder.within(SOON)).isEqualTo(Seen.CHANGE);
    }
  }

  private static void drain(WatchedFolder folder) {
    while (folder.within(Duration.ZERO) == Seen.CHANGE) {
      // writing a file is several changes
    }
  }

  @Test
  void aClosedFolderTellsSo(@TempDir Path root) throws IOException {
    WatchedFolder folder = WatchedFolder.at(root);
    folder.close();
    assertThat(folder.within(SOON)).isEqualTo(Seen.CLOSED);
  }
}
