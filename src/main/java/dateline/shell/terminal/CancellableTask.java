package dateline.shell.terminal;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/**
 * A command of the chat that runs beside the prompt, so that Ctrl-C can leave it. A command that
 * was left is not interrupted, since an interrupt would close the index files it reads; it may go
 * on for a moment, but can no longer print or be remembered.
 */
public final class CancellableTask extends Thread {
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean abandoned;

  public CancellableTask(Runnable command) {
    super(command, "command");
    setDaemon(true);
  }

  @Override
  public void run() {
    try {
      super.run();
    } catch (CancellationException left) {
      // Nobody waits for it.
    } finally {
      over.countDown();
    }
  }

  /** Waits until the command is done, or was left. */
  public void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      abandon();
    }
  }

  public void abandon() {
    abandoned = true;
    over.countDown();
  }

  public boolean isAbandoned() {
    return abandoned;
  }

  /** Ends the calling thread's command if it was left. */
  public static void stopIfAbandoned() {
    if (Thread.currentThread() instanceof CancellableTask work && work.abandoned) {
      throw new CancellationException("the command was stopped with Ctrl-C");
    }
  }
}
