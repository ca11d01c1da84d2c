package dateline.server.page;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A draft with the verdicts on its sentences.
 *
 * @param holds whether nothing falls short
 * @param pieces the draft, cut where sentences begin and end
 * @param findings every sentence, in order
 */
record ShownCheck(boolean holds, List<Piece> pieces, List<Finding> findings) {
  /**
   * A stretch of the draft.
   *
   * @param finding the number of its finding; 0 where it is no sentence
   */
  record Piece(String text, int finding, boolean holds) {}

  /** A sentence and what it comes to. */
  record Finding(
      int n,
      String place,
      String text,
      String verdict,
      boolean holds,
      List<String> faults,
      List<Stand> stands) {}

  /** Where a quotation stands, or what comes nearest. */
  record Stand(String label, String quote, String href) {}

  static ShownCheck of(String draft, JsonNode json) {
    List<Finding> findings = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (JsonNode sentence : json.path("sentences")) {
      Finding finding = finding(findings.size() + 1, sentence);
      findings.add(finding);
      String text = sentence.path("text").asString("");
      int found = text.isEmpty() ? -1 : draft.indexOf(text, at);
      if (found >= 0) {
        pieces.add(new Piece(PageLabels.visible(draft.substring(at, found)), 0, true));
        pieces.add(new Piece(PageLabels.visible(text), finding.n(), finding.holds()));
        at = found + text.length();
      }
    }
    pieces.add(new Piece(PageLabels.visible(draft.substring(at)), 0, true));
    return new ShownCheck(json.path("holds").asBoolean(false), pieces, findings);
  }

  private static Finding finding(int n, JsonNode sentence) {
    List<String> faults = new ArrayList<>();
    List<Stand> stands = new ArrayList<>();
    for (JsonNode quotation : sentence.path("quotations")) {
      for (JsonNode difference : quotation.path("differs")) {
        faults.add(
            "claimed “"
                + text(difference, "claimed")
                + "”, the source has “"
                + text(difference, "source")
                + "”");
      }
      String verdict = quotation.path("verdict").asString("");
      quotation.path("stands").forEach(place -> stands.add(stand(verdict, place)));
    }
    for (JsonNode missing : sentence.path("unsupported")) {
      faults.add(
          "not in the source: " + text(missing, "kind") + " “" + text(missing, "words") + "”");
    }
    JsonNode nearest = sentence.path("nearest");
    if (nearest.isObject()) {
      stands.add(stand("nearest passage", nearest));
    }
    String verdict = sentence.path("verdict").asString("");
    boolean holds = verdict.equals("verified") || verdict.equals("cited");
    return new Finding(
        n,
        text(sentence, "place"),
        text(sentence, "text"),
        verdict.replace('-', ' '),
        holds,
        faults,
        stands);
  }

  private static Stand stand(String label, JsonNode place) {
    String id = place.path("article").asString("");
    return new Stand(
        label.replace('-', ' ') + ", " + PageLabels.visible(id),
        text(place, "quote"),
        PageLabels.article(id, place.path("start").asInt(0), place.path("end").asInt(0)));
  }

  private static String text(JsonNode node, String name) {
    return PageLabels.visible(node.path(name).asString(""));
  }
}
