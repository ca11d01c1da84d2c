package dateline.quotation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * Prints how many verifications of each kind of {@link VerifierBenchmark} a second of processor
 * time buys, warm and cold: unlike time on the clock, it does not grow with what else runs.
 */
final class VerifierSpeed {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long ROUND = 700_000_000L;

  private VerifierSpeed() {}

  public static void main(String[] arguments) {
    for (String kind :
        List.of(
            "exact", "normalised", "elided", "altered", "spliced", "misattributed", "fabricated")) {
      VerifierBenchmark benchmark = new VerifierBenchmark();
      benchmark.kind = kind;
      benchmark.setUp();
      System.out.printf(
          "%-14s warm %,8.0f cold %,8.0f%n",
          kind, perSecond(benchmark::verify), perSecond(benchmark::cold));
    }
  }

  /** Of three rounds the last. */
  private static double perSecond(Runnable verification) {
    double last = 0;
    for (int round = 0; round < 3; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      long count = 0;
      while (THREADS.getCurrentThreadCpuTime() - start < ROUND) {
        for (int i = 0; i < 100; i++) {
          verification.run();
        }
        count += 100;
      }
      last = count * 1e9 / (THREADS.getCurrentThreadCpuTime() - start);
    }
    return last;
  }
}
