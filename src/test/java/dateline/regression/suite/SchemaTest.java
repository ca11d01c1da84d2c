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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    Path file = Files.createTempFile("suite", ".yaml");
    try {
      Files.writeString(file, yaml);
      assertThat(Suites.read(file)).isInstanceOf(Suites.Bad.class);
      assertThat(errors(yaml)).isNotEmpty();
    } finally {
      Files.delete(file);
    }
  }
}
