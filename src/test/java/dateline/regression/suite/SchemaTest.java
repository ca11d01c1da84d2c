package dateline.regression.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dateline.answering.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON schema says what the reader of suites does. */
class SchemaTest {
  private static final Path SUITES = Path.of("src/test/resources/dateline/suites");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(Suites.schema());

  private static List<Error> errors(String yaml) {
    return SCHEMA.validate(yaml, InputFormat.YAML);
  }

  @Test
  void theShippedSuitesKeepTo() throws IOException {
    try (Stream<Path> files = Files.list(SUITES)) {
      List<Path> suites = files.filter(file -> file.toString().endsWith(".yaml")).toList();
      assertThat(suites).isNotEmpty();
      for (Path suite : suites) {
        assertThat(errors(Files.readString(suite))).as(suite.toString()).isEmpty();
      }
    }
  }

  @Test
  void itNamesTheExpectationsThatThereAre() {
    JsonNode typed =
        JsonMapper.shared()
            .readTree(Suites.schema())
            .at("/definitions/expectation/oneOf/1/properties/type/enum");
    TreeSet<String> names = new TreeSet<>(ExpectationSyntax.names());
    ExpectationSyntax.names().forEach(name -> names.add("not-" + name));
    assertThat(typed.valueStream().map(JsonNode::asString)).containsExactlyElementsOf(names);
  }

  @Test
  void itNamesTheKindsOfNoteThatThereAre() {
    JsonNode kinds = JsonMapper.shared().readTree(Suites.schema()).at("/definitions/noteKind/enum");
    assertThat(kinds.valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(Arrays.stream(Note.Kind.values()).map(Note.Kind::json).toList());
  }

  /** Whatever has a key too many is told which keys it may have: those of the schema. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/properties | {name: a, zzz: b, cases: []}",
        "/properties/defaults/properties | {name: a, defaults: {zzz: b}, cases: []}",
        "/properties/expect-corpus/properties"
            + " | {name: a, expect-corpus: {zzz: b}, cases: [{id: b, question: q}]}",
        "/definitions/reader/oneOf/1/properties"
            + " | {name: a, reader: {kind: model, zzz: b}, cases: [{id: b, question: q}]}",
        "/definitions/case/properties | {name: a, cases: [{id: b, zzz: c}]}",
        "/definitions/case/properties/conversation/items/properties"
            + " | {name: a, cases: [{id: b, conversation: [{question: q, zzz: c}]}]}",
        "/definitions/toleration/properties"
            + " | {name: a, cases: [{id: b, question: q, tolerated: {zzz: c}}]}",
        "/definitions/expectation/oneOf/1/properties"
            + " | {name: a, cases: [{id: b, question: q, expect: [{type: answered, zzz: c}]}]}",
      })
  void itNamesTheKeysThatThereAre(String place, String yaml) throws IOException {
    String keys =
        JsonMapper.shared().readTree(Suites.schema()).at(place).propertyNames().stream()
            .sorted()
            .collect(Collectors.joining(", "));
    assertThat(faults(yaml))
        .anySatisfy(fault -> assertThat(fault).endsWith(" has no key “zzz”; it has " + keys));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: a",
        "name: a\ncases: []",
        "name: a\ncases: [{id: b}]",
        "name: a\ncases: [{id: b, question: q, expect: [contans: c]}]",
        "name: a\ncases: [{id: b, question: q, expect: [{type: llm-rubric, value: c}]}]",
        "name: a\ncases: [{id: b, question: q, expect: [note: superceded]}]",
        "name: a\ncases: [{id: b, question: q, as-of: 31.12.2021, expect: [abstains]}]",
        "name: a\ncases: [{id: b, question: q, conversation: [], expect: [abstains]}]",
        "name: a\nreader: oracle\ncases: [{id: b, question: q, expect: [abstains]}]",
        "name: a\ncases: [{id: b, question: q, expect: [abstains], tolerated: {reason: r}}]",
      })
  void whatIsRefusedByOneIsRefusedByTheOther(String yaml) throws IOException {
    assertThat(faults(yaml)).isNotEmpty();
    assertThat(errors(yaml)).isNotEmpty();
  }

  private static List<String> faults(String yaml) throws IOException {
    Path file = Files.createTempFile("suite", ".yaml");
    try {
      Files.writeString(file, yaml);
      return switch (Suites.read(file)) {
        case Suites.Good _ -> List.of();
        case Suites.Bad bad -> bad.faults().stream().map(SuiteError::problem).toList();
      };
    } finally {
      Files.delete(file);
    }
  }
}
