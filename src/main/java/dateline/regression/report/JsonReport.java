package dateline.regression.report;

import dateline.answering.Indented;
import dateline.index.Manifest;
import dateline.regression.Change;
import dateline.regression.RankedJson;
import dateline.regression.Result;
import dateline.regression.ScopeText;
import dateline.regression.TurnResult;
import dateline.regression.expectation.Check;
import dateline.regression.suite.KnownFailure;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * A report as JSON, which a later run can be compared with. The keys are documented in {@code
 * src/site/markdown/regression.md}.
 */
public final class JsonReport {
  private final JsonGenerator json;

  private JsonReport(JsonGenerator json) {
    this.json = json;
  }

  /** The report. */
  public static String of(Report report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text)) {
      new JsonReport(json).report(report);
    }
    return text.append('\n').toString();
  }

  private void report(Report report) {
    Counts counts = report.counts();
    json.writeStartObject();
    json.writeObjectPropertyStart("dateline");
    json.writeStringProperty("version", report.program().version());
    json.writeStringProperty("build", report.program().build());
    json.writeEndObject();
    json.writeBooleanProperty("whole", counts.isWhole());
    json.writeBooleanProperty("holds", counts.hold());
    counts(counts);
    json.writeArrayPropertyStart("suites");
    report.suites().forEach(this::suite);
    json.writeEndArray();
    report.changes().ifPresent(this::changes);
    json.writeEndObject();
  }

  private void counts(Counts counts) {
    json.writeObjectPropertyStart("counts");
    json.writeNumberProperty("cases", counts.cases());
    json.writeNumberProperty("passed", counts.passed());
    json.writeNumberProperty("failed", counts.failed());
    json.writeNumberProperty("tolerated", counts.tolerated());
    json.writeNumberProperty("notAsked", counts.notAsked());
    json.writeNumberProperty("unreviewed", counts.unreviewed());
    json.writeEndObject();
  }

  private void suite(Report.Ran suite) {
    json.writeStartObject();
    json.writeStringProperty("name", suite.name());
    json.writeStringProperty("file", suite.file());
    corpus(suite.corpus(), suite.manifest());
    json.writeObjectPropertyStart("reader");
    json.writeStringProperty("kind", suite.reader().kind());
    suite.reader().details().forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeObjectPropertyStart("articles");
    suite.digests().forEach(json::writeStringProperty);
    json.writeEndObject();
    text("mismatch", suite.mismatch());
    json.writeArrayPropertyStart("cases");
    suite.results().forEach(this::result);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void corpus(String folder, Manifest manifest) {
    json.writeObjectPropertyStart("corpus");
    json.writeStringProperty("folder", folder);
    json.writeStringProperty("digest", manifest.corpus());
    json.writeNumberProperty("articles", manifest.articles());
    json.writeNumberProperty("passages", manifest.passages());
    json.writeStringProperty("analyser", manifest.analyser());
    json.writeStringProperty("embedding", manifest.embedding());
    json.writeEndObject();
  }

  private void result(Result result) {
    json.writeStartObject();
    json.writeStringProperty("id", result.asked().id());
    json.writeNumberProperty("line", result.asked().line());
    json.writeArrayPropertyStart("tags");
    result.asked().tags().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("outcome", result.outcome().word());
    json.writeBooleanProperty("unreviewed", result.asked().isUnreviewed());
    text("tolerated", result.toleration().map(KnownFailure::reason));
    text("toleratedUntil", result.toleration().map(toleration -> toleration.until().toString()));
    text("problem", result.problem());
    json.writeNumberProperty("milliseconds", result.elapsed().toMillis());
    json.writeArrayPropertyStart("turns");
    result.turns().forEach(this::turn);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void turn(TurnResult asked) {
    json.writeStartObject();
    json.writeStringProperty("question", asked.question().text());
    ScopeText.of(asked.question())
        .forEach((key, term) -> text(key, Optional.of(term).filter(set -> !set.isEmpty())));
    json.writeName("answer");
    json.writeRawValue(asked.reply().json());
    RankedJson.write(json, asked.known().read());
    json.writeArrayPropertyStart("checks");
    asked.checks().forEach(this::check);
    json.writeEndArray();
    json.writeNumberProperty("milliseconds", asked.elapsed().toMillis());
    json.writeEndObject();
  }

  private void check(Check check) {
    json.writeStartObject();
    json.writeStringProperty("expected", check.expected().expectation().shown());
    json.writeNumberProperty("line", check.expected().line());
    json.writeBooleanProperty("holds", check.holds());
    text("got", check.got());
    json.writeBooleanProperty("unreviewed", check.expected().unreviewed());
    json.writeEndObject();
  }

  private void changes(List<Change> changes) {
    json.writeArrayPropertyStart("changes");
    for (Change change : changes) {
      json.writeStartObject();
      json.writeStringProperty("suite", change.suite());
      json.writeStringProperty("case", change.id());
      json.writeNumberProperty("turn", change.turn());
      json.writeStringProperty("before", change.before().shown());
      json.writeStringProperty("after", change.after().shown());
      json.writeStringProperty("why", change.why());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void text(String name, Optional<String> value) {
    value.ifPresentOrElse(
        text -> json.writeStringProperty(name, text), () -> json.writeNullProperty(name));
  }
}
