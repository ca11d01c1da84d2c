package dateline.index.update;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.CorpusFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
class ArticlePermissionsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "rwxr-xr-x, rw-r--r--, rw-r--r--, rwxr-xr-x",
    "rwxr-xr-x, rw-r--r--, rw-r-----, rwxr-x---",
    "rwxr-xr-x, rw-------, rw-r--r--, rwx------",
    "rwxr-xr-x, rw-r-----, rw----r--, rwx------",
    "rwxr-x---, rw-r--r--, rw-r--r--, rwxr-x---",
    "rwx------, rw-r--r--, rw-r--r--, rwx------"
  })
  void whoMayNotReadEveryArticleMayNotReadTheIndex(
      String corpus, String first, String second, String index) throws Exception {
    Path articles = Files.createDirectory(folder.resolve("corpus"));
    permit(Files.writeString(articles.resolve("a.txt"), "The ferry was sold on Monday."), first);
    permit(Files.writeString(articles.resolve("b.txt"), "The dam holds, it was said."), second);
    permit(articles, corpus);
    Path made = Files.createDirectory(folder.resolve("index"));
    permit(made, "rwxr-xr-x");

    CorpusFolder read = CorpusFolder.at(articles);
    ArticlePermissions.apply(made, read, read.list().files());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo(index);
  }

  private static void permit(Path path, String permissions) throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
