package dateline.server.page;

import dateline.answerjson.TolerantJson;
import dateline.answerjson.WrittenAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** What the operation gives, as {@link dateline.check.CheckedSentenceJson} writes sentences. */
  private record Written(boolean holds, List<Sentence> sentences) {
    Written {
      sentences = TolerantJson.items(sentences);
    }
  }

  private record Sentence(
      String place,
      String text,
      String verdict,
      List<Quotation> quotations,
      List<WrittenAnswer.Unsupported> unsupported,
      Optional<Place> nearest) {
    Sentence {
      quotations = TolerantJson.items(quotations);
      unsupported = TolerantJson.items(unsupported);
    }

    private boolean holds() {
      return verdict.equals("verified") || verdict.equals("cited");
    }
  }

  private record Quotation(String verdict, List<Difference> differs, List<Place> stands) {
    Quotation {
      differs = TolerantJson.items(differs);
      stands = TolerantJson.items(stands);
    }
  }

  private record Difference(String claimed, String source) {
    private String inWords() {
      return "claimed “"
          + PageLabels.visible(claimed)
          + "”, the source has “"
          + PageLabels.visible(source)
          + "”";
    }
  }

  private record Place(String article, String quote, int start, int end) {
    private Stand labelled(String label) {
      return new Stand(
          label.replace('-', ' ') + ", " + PageLabels.visible(article),
          PageLabels.visible(quote),
          PageLabels.article(article, start, end));
    }
  }

  static ShownCheck of(String draft, JsonNode json) {
    Written written = TolerantJson.read(json, Written.class);
    List<Finding> findings = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Sentence sentence : written.sentences()) {
      Finding finding = finding(findings.size() + 1, sentence);
      findings.add(finding);
      String text = sentence.text();
      int found = text.isEmpty() ? -1 : draft.indexOf(text, at);
      if (found >= 0) {
        pieces.add(new Piece(PageLabels.visible(draft.substring(at, found)), 0, true));
        pieces.add(new Piece(PageLabels.visible(text), finding.n(), finding.holds()));
        at = found + text.length();
      }
    }
    pieces.add(new Piece(PageLabels.visible(draft.substring(at)), 0, true));
    return new ShownCheck(written.holds(), pieces, findings);
  }

  private static Finding finding(int n, Sentence sentence) {
    List<String> faults = new ArrayList<>();
    List<Stand> stands = new ArrayList<>();
    for (Quotation quotation : sentence.quotations()) {
      quotation.differs().forEach(difference -> faults.add(difference.inWords()));
      quotation.stands().forEach(place -> stands.add(place.labelled(quotation.verdict())));
    }
    for (WrittenAnswer.Unsupported missing : sentence.unsupported()) {
      faults.add(
          "not in the source: "
              + PageLabels.visible(missing.kind())
              + " “"
              + PageLabels.visible(missing.words())
              + "”");
    }
    sentence.nearest().ifPresent(place -> stands.add(place.labelled("nearest passage")));
    return new Finding(
        n,
        PageLabels.visible(sentence.place()),
        PageLabels.visible(sentence.text()),
        sentence.verdict().replace('-', ' '),
        sentence.holds(),
        faults,
        stands);
  }
}
