package dateline.check;

import dateline.account.Corrections;
import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.Passages;
import dateline.article.SourceInfo;
import dateline.quotation.ClaimedQuotation;
import dateline.quotation.Quote;
import dateline.quotation.Sources;
import dateline.quotation.Verification;
import dateline.quotation.Verifier;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import dateline.support.Support;
import dateline.support.SupportEvidence;
import dateline.support.SupportedTerms;
import dateline.support.Unsupported;
import dateline.text.CommonWords;
import dateline.text.Prose;
import dateline.text.RuleTable;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks sentences of drafts, and statements of saved answers, against the articles. */
public final class Checking {
  /** Quotations of fewer words that stand nowhere are taken for a title or a word held off. */
  private static final int SHORTEST_QUOTATION = 3;

  /** Enough of a long sentence to find the passage nearest to it. */
  private static final int LONGEST_SEARCH = 400;

  private static final Pattern LABEL = RuleTable.of(Checking.class).pattern("label");

  private final Sources articles;
  private final Verifier verifier;
  private final Retriever retriever;
  private final SourceFinder finder;

  /**
   * @param articles the articles in which quotations are looked up
   * @param retriever finds the passage nearest to a sentence
   * @param listed every article, without its text
   */
  public Checking(Sources articles, Retriever retriever, List<SourceInfo> listed) {
    this.articles = articles;
    this.verifier = new Verifier(articles);
    this.retriever = retriever;
    this.finder = new SourceFinder(listed, articles::article);
  }

  /** Checks a sentence of a draft. */
  public CheckedSentence check(DraftSentence sentence) {
    List<CheckedSentence.Quotation> quotations =
        Stream.concat(
                sentence.quotations().stream().map(q -> check(q.text(), q.sources())),
                sentence.sources().stream()
                    .filter(source -> !source.quoted().isBlank())
                    .filter(source -> !finder.isHeadline(source.quoted()))
                    .map(source -> check(source.quoted(), List.of(source))))
            .filter(Checking::isMeant)
            .map(quotation -> spoken(quotation, sentence.text()))
            .map(Checking::standing)
            .toList();
    String place = "line " + sentence.line();
    if (!quotations.isEmpty()) {
      return checked(place, sentence.text(), quotations);
    }
    return sentence.sources().isEmpty()
        ? bare(place, sentence.text(), Verdict.UNCITED)
        : cited(place, sentence);
  }

  private static boolean isMeant(CheckedSentence.Quotation quotation) {
    boolean brief = Prose.words(quotation.claimed()) < SHORTEST_QUOTATION;
    return !brief || quotation.verdict() == Verdict.VERIFIED;
  }

  /** A quotation that holds, and whether its sentence says who said it as its source does. */
  private static CheckedSentence.Quotation spoken(
      CheckedSentence.Quotation quotation, String sentence) {
    boolean otherwise =
        quotation.verdict() == Verdict.VERIFIED
            && Speech.isMisattributed(
                sentence, quotation.claimed(), quotation.verification().held().getFirst());
    return otherwise
        ? new CheckedSentence.Quotation(
            quotation.claimed(),
            quotation.source(),
            Verdict.MISATTRIBUTED_SPEECH,
            quotation.verification())
        : quotation;
  }

  /** A quotation that holds, and whether its article corrects it. */
  private static CheckedSentence.Quotation standing(CheckedSentence.Quotation quotation) {
    boolean corrected =
        quotation.verdict() == Verdict.VERIFIED
            && quotation.verification().held().stream()
                .anyMatch(q -> !Corrections.of(q.span(), q.article()).isEmpty());
    return corrected
        ? new CheckedSentence.Quotation(
            quotation.claimed(), quotation.source(), Verdict.CORRECTED, quotation.verification())
        : quotation;
  }

  private CheckedSentence.Quotation check(String words, List<NamedSource> sources) {
    List<NamedSource> described =
        sources.stream().filter(source -> !source.description().isBlank()).toList();
    String named = String.join(" ", sources.stream().map(NamedSource::mark).toList());
    if (described.isEmpty()) {
      return quotation(words, named, verifier.findPrinted(words));
    }
    List<String> ids = described.stream().flatMap(s -> finder.find(s).stream()).distinct().toList();
    Verification best =
        (ids.isEmpty() ? Stream.of("") : ids.stream())
            .map(id -> verifier.verifyPrinted(new ClaimedQuotation(id, words, Optional.empty())))
            .min(Comparator.comparing(Checking::verdict))
            .orElseThrow();
    return quotation(words, named, best);
  }

  private static CheckedSentence.Quotation quotation(
      String words, String named, Verification verification) {
    return new CheckedSentence.Quotation(words, named, verdict(verification), verification);
  }

  private static Verdict verdict(Verification verification) {
    return switch (verification) {
      case Verification.Exact _, Verification.Normalised _ -> Verdict.VERIFIED;
      case Verification.Altered _ -> Verdict.ALTERED;
      case Verification.Spliced _ -> Verdict.SPLICED;
      case Verification.Misattributed _ -> Verdict.MISATTRIBUTED;
      case Verification.Fabricated _ -> Verdict.FABRICATED;
    };
  }

  private CheckedSentence checked(
      String place, String text, List<CheckedSentence.Quotation> quotations) {
    Verdict worst =
        quotations.stream()
            .map(CheckedSentence.Quotation::verdict)
            .reduce(Verdict.VERIFIED, Verdict::worse);
    List<Unsupported> unsupported =
        worst == Verdict.VERIFIED ? Support.missing(text, grounds(quotations)) : List.of();
    Verdict verdict = unsupported.isEmpty() ? worst : Verdict.UNSUPPORTED;
    return new CheckedSentence(place, text, verdict, quotations, unsupported, Optional.empty());
  }

  /** The passages that the quotations stand in. */
  private static SupportEvidence grounds(List<CheckedSentence.Quotation> quotations) {
    List<Quote> passages = new ArrayList<>();
    for (CheckedSentence.Quotation quotation : quotations) {
      for (Quote quote : quotation.verification().held()) {
        Passages.of(quote.article()).stream()
            .filter(passage -> passage.span().overlaps(quote.span()))
            .map(Checking::quote)
            .forEach(passages::add);
      }
    }
    return new SupportEvidence(passages, "", Optional.empty());
  }

  /** A sentence that names sources and quotes none of them. */
  private CheckedSentence cited(String place, DraftSentence sentence) {
    List<Article> named =
        sentence.sources().stream()
            .flatMap(source -> finder.find(source).stream())
            .distinct()
            .flatMap(id -> articles.article(id).stream())
            .toList();
    if (named.isEmpty()) {
      return bare(place, sentence.text(), Verdict.UNKNOWN_SOURCE);
    }
    List<Quote> passages = NearestPassages.nearest(sentence.text(), named);
    List<Unsupported> unsupported = unsupported(sentence.text(), passages, named);
    return new CheckedSentence(
        place,
        sentence.text(),
        unsupported.isEmpty() ? Verdict.CITED : Verdict.UNSUPPORTED,
        List.of(),
        unsupported,
        passages.stream().findFirst());
  }

  /** What of a sentence the passages do not cover; where they do, the verbs that no source has. */
  private static List<Unsupported> unsupported(
      String sentence, List<Quote> passages, List<Article> named) {
    String said = unlabelled(sentence);
    List<Unsupported> missing =
        Support.missing(said, new SupportEvidence(passages, "", Optional.empty()));
    List<Quote> whole =
        named.stream()
            .filter(article -> !article.text().isEmpty())
            .map(article -> new Quote(article, new Span(0, article.text().length())))
            .toList();
    return missing.isEmpty()
        ? SupportedTerms.verbs(said, new SupportEvidence(whole, "", Optional.empty()))
        : missing;
  }

  /** Without the word or two before a colon that say what kind of thing follows: "Price: …". */
  private static String unlabelled(String sentence) {
    Matcher label = LABEL.matcher(sentence);
    boolean common =
        label.find()
            && Arrays.stream(label.group(1).toLowerCase(Locale.ROOT).split(" "))
                .allMatch(CommonWords::has);
    return common ? sentence.substring(label.end()) : sentence;
  }

  private CheckedSentence bare(String place, String text, Verdict verdict) {
    Query query = Query.of(text.substring(0, Math.min(text.length(), LONGEST_SEARCH)));
    Optional<Quote> nearest =
        retriever.retrieve(query, 1).stream()
            .map(RankedPassage::passage)
            .map(Checking::quote)
            .findFirst();
    return new CheckedSentence(place, text, verdict, List.of(), List.of(), nearest);
  }

  private static Quote quote(Passage passage) {
    return Quote.uncut(passage.article(), passage.span());
  }

  /** Checks a statement of a saved answer. */
  public CheckedSentence check(SavedStatement statement) {
    if (statement.citations().isEmpty()) {
      return bare(statement.place(), statement.text(), Verdict.UNCITED);
    }
    List<CheckedSentence.Quotation> quotations =
        statement.citations().stream().map(this::check).toList();
    Verdict worst =
        quotations.stream()
            .map(CheckedSentence.Quotation::verdict)
            .reduce(Verdict.VERIFIED, Verdict::worse);
    List<Unsupported> unsupported =
        worst == Verdict.VERIFIED
            ? Support.missing(statement.text(), grounds(statement, quotations))
            : List.of();
    return new CheckedSentence(
        statement.place(),
        statement.text(),
        unsupported.isEmpty() ? worst : Verdict.UNSUPPORTED,
        quotations,
        unsupported,
        Optional.empty());
  }

  private static SupportEvidence grounds(
      SavedStatement statement, List<CheckedSentence.Quotation> quotations) {
    List<Quote> quotes =
        quotations.stream().flatMap(q -> q.verification().held().stream()).toList();
    return new SupportEvidence(quotes, statement.question(), statement.asOf());
  }

  private CheckedSentence.Quotation check(SavedStatement.Cited cited) {
    String mark = "[" + cited.n() + "]";
    if (cited.article().isEmpty()) {
      return new CheckedSentence.Quotation(
          cited.quote(), mark, Verdict.UNKNOWN_SOURCE, new Verification.Fabricated());
    }
    Verification verification =
        verifier.verify(new ClaimedQuotation(cited.article(), cited.quote(), cited.place()));
    Verdict verdict = verdict(verification);
    boolean changed =
        !cited.digest().isEmpty()
            && articles
                .article(cited.article())
                .map(article -> !article.digest().equals(cited.digest()))
                .orElse(true);
    return new CheckedSentence.Quotation(
        cited.quote(),
        mark + " " + cited.article(),
        changed && !verdict.holds() ? Verdict.CHANGED : verdict,
        verification);
  }
}
