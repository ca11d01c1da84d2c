package dateline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.server.RequestException;
import dateline.server.ServedCorpus;
import dateline.shell.command.ReaderChoice;
import dateline.shell.serve.LiveCorpus;
import dateline.shell.terminal.Cancellation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When a served corpus is opened again, and what requests are told of failures. */
@Timeout(60)
class LiveCorpusTest {
  @TempDir Path index;
  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger opened = new AtomicInteger();

  private LiveCorpus corpus(ReaderChoice reader) {
    FakeWorkspaces before = new FakeWorkspaces(index, FakeWorkspaces.BRIDGE);
    FakeWorkspaces after = new FakeWorkspaces(index, FakeWorkspaces.BRIDGE, FakeWorkspaces.STORM);
    return new LiveCorpus(
        before,
        () -> {
          opened.incrementAndGet();
          return after;
        },
        reader,
        now::get);
  }

  private void pass(long seconds) {
    now.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }

  private static int articles(LiveCorpus corpus) {
    return corpus.use(() -> false, served -> served.sources().size());
  }

  @Test
  void itIsOpenedAgainOnceItMayHaveChanged() {
    LiveCorpus corpus = corpus(ReaderChoice.EXTRACTIVE);
    assertThat(articles(corpus)).isEqualTo(1);
    pass(4);
    assertThat(articles(corpus)).isEqualTo(1);
    pass(2);
    assertThat(articles(corpus)).isEqualTo(2);
    assertThat(articles(corpus)).isEqualTo(2);
    assertThat(opened).hasValue(1);
  }

  @Test
  void whileItIsInUseItStaysOpen() throws InterruptedException {
    LiveCorpus corpus = corpus(ReaderChoice.EXTRACTIVE);
    CompletableFuture<ServedCorpus> lent = new CompletableFuture<>();
    CompletableFuture<Void> end = new CompletableFuture<>();
    Thread user =
        Thread.ofPlatform()
            .start(() ->
                corpus.use(
                    () -> false,
                    served -> {
                      lent.complete(served);
                      return end.join();
                    }));
    lent.join();
    pass(30);
    assertThat(articles(corpus)).isEqualTo(1);
    assertThat(opened).hasValue(0);
    end.complete(null);
    user.join();
    assertThat(articles(corpus)).isEqualTo(2);
  }

  @Test
  void aModelThatFailsIsToldAsOne() {
    ReaderChoice model =
        new ReaderChoice.Model(
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(1),
            index,
            Optional.empty(),
            Optional.empty(),
            false,
            true);
    assertThatThrownBy(() -> corpus(model).use(() -> false, ServedCorpus::answering))
        .isInstanceOfSatisfying(
            RequestException.class,
            e -> assertThat(e.kind()).isEqualTo(RequestException.Kind.UPSTREAM))
        .hasMessage("the model is out");
  }

  @Test
  void whoWaitsForAModelSeesThatTheClientHasLeft() {
    boolean left =
        corpus(ReaderChoice.EXTRACTIVE)
            .use(() -> true, served -> Cancellation.here().getAsBoolean());
    assertThat(left).isTrue();
    assertThat(Cancellation.here().getAsBoolean()).isFalse();
  }
}
