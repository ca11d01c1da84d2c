package dateline.shell;

import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import dateline.shell.terminal.Screen;
import dateline.text.JsonText;
import java.util.List;
import java.util.Optional;

/** Writes the list of articles as one JSON object, an article a line. */
final class SourcesJson {
  private SourcesJson() {}

  static void print(List<SourceInfo> sources, Screen screen) {
    String before = "{\"articles\": [";
    for (SourceInfo source : sources) {
      screen.json(before + article(source));
      before = ",";
    }
    screen.json((sources.isEmpty() ? before : "") + "]}");
  }

  private static String article(SourceInfo source) {
    return JsonText.line(
        new Listed(
            source.id(),
            source.title(),
            source.publisher(),
            source.publication().map(PublicationDate::iso),
            source.file(),
            source.language().code(),
            Optional.of(source.story()).filter(_ -> source.isReprint())));
  }

  private record Listed(
      String article,
      String title,
      Optional<String> publisher,
      Optional<String> published,
      String file,
      String language,
      Optional<String> reprintOf) {}
}
