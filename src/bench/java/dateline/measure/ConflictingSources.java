package dateline.measure;

import dateline.answering.Answer;
import dateline.answering.Answering;
import dateline.answering.SourcedAnswering;
import dateline.article.Article;
import dateline.corpus.CorpusFolder;
import dateline.index.ArticleFilter;
import dateline.index.PassageIndex;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.index.update.Progress;
import dateline.question.Question;
import dateline.quotation.Sources;
import dateline.quotation.Verifier;
import dateline.reading.extractive.ExtractiveReader;
import dateline.reading.extractive.OnnxWindowModel;
import dateline.retrieval.HybridRetriever;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the questions of RAMDocs (Wang and others, 2025, arXiv:2504.13079), each over its own
 * documents: some support one of several right answers, some a wrong one, some none. Prints how
 * often an answer shows every account that the documents support, and how often a wrong one. The
 * documents have no date, so that none prevails by it.
 *
 * <pre>{@code
 * java -cp "target/test-classes:target/classes:target/dateline/lib/*" dateline.measure.ConflictingSources FILE [100|all]
 * }</pre>
 */
final class ConflictingSources {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final int SEED = 20250418;

  private final BgeSmall embedding = new BgeSmall();
  private final Tally tally = new Tally();

  public static void main(String[] args) throws Exception {
    List<JsonNode> questions = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      questions.add(JSON.readTree(line));
    }
    Collections.shuffle(questions, new Random(SEED));
    String sample = args.length > 1 ? args[1] : "100";
    int asked =
        sample.equals("all")
            ? questions.size()
            : Math.min(Integer.parseInt(sample), questions.size());
    new ConflictingSources().ask(questions.subList(0, asked));
  }

  private void ask(List<JsonNode> questions) throws Exception {
    try (OnnxWindowModel model = OnnxWindowModel.shipped()) {
      for (JsonNode question : questions) {
        Path folder = Files.createTempDirectory("ramdocs");
        try {
          write(question, folder.resolve("documents.jsonl"));
          tally.add(question, shown(question, folder, model));
        } finally {
          FileSystemUtils.deleteRecursively(folder);
        }
      }
    }
    tally.print();
  }

  private static void write(JsonNode question, Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    int n = 0;
    for (JsonNode document : question.required("documents")) {
      Map<String, String> article =
          Map.of(
              "id", "document-" + ++n,
              "title", "Document " + n,
              "publisher", "Source " + n,
              "text", document.required("text").asString());
      lines.append(JSON.writeValueAsString(article)).append('\n');
    }
    Files.writeString(file, lines, StandardCharsets.UTF_8);
  }

  private Answer shown(JsonNode question, Path folder, OnnxWindowModel model) throws Exception {
    CorpusIndex corpus =
        new CorpusIndex(CorpusFolder.at(folder), folder.resolve(".index"), embedding);
    try (PassageIndex index = corpus.open(Progress.NONE).passages()) {
      List<Article> articles = new ArrayList<>();
      index.articles().forEach(articles::add);
      Answering answering =
          new SourcedAnswering(
              new HybridRetriever(index, embedding::question),
              new ExtractiveReader(model),
              new Verifier(Sources.of(articles)),
              query -> index.horizon(ArticleFilter.NONE));
      return answering.answer(Question.of(question.required("question").asString(), TODAY));
    }
  }
}
