package dateline.corpus;

import dateline.corpus.export.Attachments;
import dateline.corpus.export.CslJson;
import dateline.corpus.feed.JsonFeed;
import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.FileBytes;
import dateline.corpus.file.Problem;
import dateline.corpus.wire.Ninjs;
import dateline.text.Characters;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code .json}: a JSON Feed, items of an agency (ninjs), or records (CSL JSON). */
final class JsonDocumentReader implements ArticleReader {
  private static final int LARGEST_MIB = 50;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Attachments attachments;

  /**
   * @param attachments is told of the files that records name as theirs
   */
  JsonDocumentReader(Attachments attachments) {
    this.attachments = attachments;
  }

  @Override
  public void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException {
    Optional<byte[]> bytes = FileBytes.of(file, in, LARGEST_MIB, out);
    if (bytes.isEmpty()) {
      return;
    }
    JsonNode document;
    try {
      document = JSON.readTree(FileBytes.text(bytes.get()));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      out.accept(
          Problem.at(
              file.path(),
              Math.max(1, line),
              "is not JSON: " + Characters.shown(e.getOriginalMessage()),
              "correct that line"));
      return;
    }
    read(file, document, out);
  }

  private void read(CorpusFile file, JsonNode document, Consumer<CorpusEntry> out) {
    if (JsonFeed.is(document)) {
      JsonFeed.read(file, document, out);
    } else if (Ninjs.is(document)) {
      Ninjs.read(file, document, out);
    } else if (CslJson.is(document)) {
      CslJson.read(file, document, attachments, out);
    } else {
      out.accept(
          Problem.of(
              file.path(),
              "is JSON of an unsupported kind",
              "write the articles as .jsonl, one a line, or remove it"));
    }
  }
}
