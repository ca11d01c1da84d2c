package dateline.regression.report;

import dateline.regression.Outcome;
import dateline.regression.Result;
import dateline.regression.suite.KnownFailure;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report as JUnit XML, as the servers of continuous integration read it: a test suite for each
 * suite, a test case for each case. What is tolerated or was not asked is “skipped”.
 */
public final class JunitReport {
  private final XMLStreamWriter xml;

  private JunitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The report. */
  public static String of(Report report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new JunitReport(xml).report(report);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text.append('\n').toString();
  }

  private void report(Report report) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", "dateline " + report.program().version());
    for (Report.Ran suite : report.suites()) {
      suite(suite);
    }
    line(0);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(Report.Ran suite) throws XMLStreamException {
    Counts counts = suite.counts();
    Duration elapsed =
        suite.results().stream().map(Result::elapsed).reduce(Duration.ZERO, Duration::plus);
    long errors = suite.results().stream().filter(r -> r.outcome() == Outcome.BROKEN).count();
    line(1);
    xml.writeStartElement("testsuite");
    attribute("name", suite.name());
    attribute("tests", counts.cases() + counts.mismatched());
    attribute("failures", counts.failed() - errors + counts.mismatched());
    attribute("errors", errors);
    attribute("skipped", counts.tolerated() + counts.notAsked());
    attribute("time", seconds(elapsed));
    properties(suite, counts);
    if (suite.mismatch().isPresent()) {
      mismatch(suite, suite.mismatch().get());
    }
    for (Result result : suite.results()) {
      result(suite, result);
    }
    for (int i = 0; i < counts.notAsked(); i++) {
      notAsked(suite, i + 1);
    }
    line(1);
    xml.writeEndElement();
  }

  private void properties(Report.Ran suite, Counts counts) throws XMLStreamException {
    line(2);
    xml.writeStartElement("properties");
    property("file", suite.file());
    property("corpus", suite.corpus());
    property("corpus.digest", suite.manifest().corpus());
    property("reader", suite.reader().kind());
    property("unreviewed", Integer.toString(counts.unreviewed()));
    line(2);
    xml.writeEndElement();
  }

  private void property(String name, String value) throws XMLStreamException {
    line(3);
    xml.writeEmptyElement("property");
    attribute("name", name);
    attribute("value", value);
  }

  private void mismatch(Report.Ran suite, String mismatch) throws XMLStreamException {
    start(suite, "the corpus is as expected", "0.000");
    failure("failure", mismatch);
    end();
  }

  private void result(Report.Ran suite, Result result) throws XMLStreamException {
    start(suite, result.asked().id(), seconds(result.elapsed()));
    switch (result.outcome()) {
      case PASSED -> {}
      case TOLERATED -> {
        KnownFailure toleration = result.toleration().orElseThrow();
        skipped("tolerated until " + toleration.until() + ": " + toleration.reason());
      }
      case FAILED, PASSES_AGAIN, NO_LONGER_TOLERATED -> failure("failure", result.shown());
      case BROKEN -> failure("error", result.shown());
    }
    end();
  }

  private void notAsked(Report.Ran suite, int number) throws XMLStreamException {
    start(suite, "not asked " + number, "0.000");
    skipped("the run was stopped before");
    end();
  }

  private void start(Report.Ran suite, String name, String seconds) throws XMLStreamException {
    line(2);
    xml.writeStartElement("testcase");
    attribute("classname", suite.name());
    attribute("name", name);
    attribute("time", seconds);
  }

  private void skipped(String message) throws XMLStreamException {
    xml.writeEmptyElement("skipped");
    attribute("message", message);
  }

  private void failure(String element, String message) throws XMLStreamException {
    xml.writeEmptyElement(element);
    attribute("message", message);
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
  }

  private void attribute(String name, Object value) throws XMLStreamException {
    xml.writeAttribute(name, ReportCharacters.forXml(value.toString()));
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
  }

  private void line(int indent) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(indent));
  }
}
