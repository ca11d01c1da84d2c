package dateline.shell.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.index.update.Progress;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class BackgroundTest {
  private final AtomicInteger pieces = new AtomicInteger();
  private volatile Thread worker = Thread.currentThread();
  private final CountDownLatch ended = new CountDownLatch(1);

  /** Work without end, which says when it was ended. */
  private void work(Progress progress) {
    worker = Thread.currentThread();
    try {
      while (true) {
        progress.at(Progress.Stage.EMBEDDING, 0, 1);
        pieces.incrementAndGet();
        Thread.onSpinWait();
      }
    } finally {
      ended.countDown();
    }
  }

  private static LineSource prompt() {
    return _ -> Optional.empty();
  }

  private void awaitMore() {
    int before = pieces.get();
    while (pieces.get() <= before) {
      Thread.onSpinWait();
    }
  }

  @Test
  void itRestsWhileACommandRunsGoesOnAndEndsWithTheChat() throws InterruptedException {
    AtomicBoolean rested = new AtomicBoolean();
    try (Background background = new Background(this::work)) {
      awaitMore();
      background
          .whileIdle(prompt())
          .run(() -> {
            awaitRest();
            rested.set(true);
          });
      assertThat(rested).isTrue();
      awaitMore();
    }
    assertThat(ended.await(0, TimeUnit.SECONDS)).as("ended when the chat is").isTrue();
  }

  @Test
  void whatCannotBeDoneDisturbsNobody() throws InterruptedException {
    AtomicBoolean told = new AtomicBoolean();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, error) -> told.set(true));
    try (Background background = new Background(this::fail)) {
      assertThat(background.whileIdle(prompt()).run(() -> {})).isTrue();
      assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    assertThat(told).as("a stack trace on the terminal").isFalse();
  }

  private void fail(Progress progress) {
    ended.countDown();
    throw new OutOfMemoryError("no memory for a model");
  }

  /** Waits until the work itself waits, its last piece done. */
  private void awaitRest() {
    while (worker.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
