package dateline.index.update;

import dateline.text.MinHashSketch;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the articles that are one story printed by several papers.
 *
 * <p>Two articles are of one story where at least {@value #LEAST_SHARE_CONTAINED} of the shorter
 * one's sequences of five words stand in the longer one too, by their {@link MinHashSketch}es.
 * Containment (Broder, 1997) and not resemblance, since papers cut agency copy from the end. Pairs
 * to compare are those that agree in one of {@value #BANDS} bands of three bytes: of pairs that
 * have half their sequences in common, 94 in a hundred do.
 */
public final class SameStories {
  private static final double LEAST_SHARE_CONTAINED = 0.7;
  private static final double LEAST_RESEMBLANCE = 0.3;

  /** Of shorter texts the share is too rough a guess: they must be nearly the same. */
  private static final int FEWEST_SHINGLES_FOR_A_SHARE = 40;

  private static final double LEAST_RESEMBLANCE_OF_SHORT = 0.9;
  private static final int BYTES_OF_BAND = 3;
  private static final int BANDS = MinHashSketch.BINS / BYTES_OF_BAND;

  private final byte[] sketches;
  private final int articles;
  private final int[] first;

  private SameStories(byte[] sketches, int articles) {
    this.sketches = sketches;
    this.articles = articles;
    this.first = IntStream.range(0, articles).toArray();
  }

  /**
   * The stories, each as the places of its articles; an article that no other prints is a story of
   * its own.
   *
   * @param sketches the sketches of the articles, one after the other, {@link MinHashSketch#BYTES}
   *     each
   * @param articles how many articles
   */
  public static List<List<Integer>> of(byte[] sketches, int articles) {
    SameStories stories = new SameStories(sketches, articles);
    for (int band = 0; band < BANDS; band++) {
      stories.join(band * BYTES_OF_BAND);
    }
    return stories.groups();
  }

  private List<List<Integer>> groups() {
    Map<Integer, List<Integer>> reprinted =
        IntStream.range(0, articles)
            .filter(article -> root(article) != article)
            .boxed()
            .collect(Collectors.groupingBy(this::root));
    return IntStream.range(0, articles)
        .filter(article -> root(article) == article)
        .mapToObj(article -> story(article, reprinted))
        .toList();
  }

  private static List<Integer> story(int article, Map<Integer, List<Integer>> reprinted) {
    List<Integer> others = reprinted.getOrDefault(article, List.of());
    return Stream.concat(Stream.of(article), others.stream()).toList();
  }

  /** Joins the articles that agree in three bytes from {@code offset} on and are alike. */
  private void join(int offset) {
    long[] keys = new long[articles];
    for (int i = 0; i < keys.length; i++) {
      int at = i * MinHashSketch.BYTES + offset;
      long key =
          (sketches[at] & 0xffL) << 16 | (sketches[at + 1] & 0xffL) << 8 | sketches[at + 2] & 0xffL;
      keys[i] = key << 32 | i;
    }
    Arrays.sort(keys);
    int start = 0;
    for (int i = 1; i < keys.length; i++) {
      if (keys[i] >>> 32 != keys[start] >>> 32) {
        start = i;
      } else if (!join((int) keys[start], (int) keys[i])) {
        join((int) keys[i - 1], (int) keys[i]);
      }
    }
  }

  private boolean join(int one, int other) {
    int a = root(one);
    int b = root(other);
    if (a != b && !alike(one, other)) {
      return false;
    }
    first[Math.max(a, b)] = Math.min(a, b);
    return true;
  }

  private int root(int article) {
    int root = article;
    while (first[root] != root) {
      first[root] = first[first[root]];
      root = first[root];
    }
    return root;
  }

  private boolean alike(int one, int other) {
    double resemblance =
        MinHashSketch.resemblance(sketches, one * MinHashSketch.BYTES, other * MinHashSketch.BYTES);
    int shorter = Math.min(shingles(one), shingles(other));
    if (shorter < FEWEST_SHINGLES_FOR_A_SHARE) {
      return resemblance >= LEAST_RESEMBLANCE_OF_SHORT;
    }
    double common = resemblance / (1 + resemblance) * (shingles(one) + (double) shingles(other));
    return resemblance >= LEAST_RESEMBLANCE && common / shorter >= LEAST_SHARE_CONTAINED;
  }

  private int shingles(int article) {
    return ByteBuffer.wrap(sketches).getInt(article * MinHashSketch.BYTES + MinHashSketch.BINS);
  }
}
