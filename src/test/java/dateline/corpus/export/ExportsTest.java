package dateline.corpus.export;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Mark;
import dateline.corpus.FileReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class ExportsTest {
  private static final String NEXIS =
      """
                                     1 of 2 DOCUMENTS


                                    The Northern Mail

                                  March 5, 2024 Tuesday
                                      Late Edition

      Sund sells its night ferry

      BYLINE: Ann Li

      SECTION: NEWS; Pg. 3

      LENGTH: 42 words

      DATELINE: SUND

      The council of Sund sold its night ferry on Monday to the Nord Line.

      Mayor Lena Dahl said the sale was needed: "We lost money on it for eleven years."

      LOAD-DATE: March 6, 2024

      LANGUAGE: ENGLISH

      PUBLICATION-TYPE: Newspaper

                       Copyright 2024 The Northern Mail
                             All Rights Reserved

                                     2 of 2 DOCUMENTS

                                    The Harbour Post

                               January 12, 2023 Thursday

      Dam at Tarn holds

      LENGTH: 12 words

      The dam at Tarn holds again, the inspector said on Thursday.

      LOAD-DATE: January 13, 2023

                       Copyright 2023 The Harbour Post
      """;

  private static final String FACTIVA =
      """
      HD
      Sund sells its night ferry
      BY
      By Ann Li
      WC
      42 words
      PD
      5 March 2024
      SN
      The Northern Mail
      SC
      NORM
      LA
      English
      CY
      (c) 2024 Northern Mail
      LP

      The council of Sund sold its night ferry on Monday to the Nord Line.

      TD

      Mayor Lena Dahl said the sale was needed.

      NS
      gtrans : Transport
      AN
      Document NORM000020240305ek3500001

      HD   Dam at Tarn holds
      WC   12 words
      PD   12 January 2023
      SN   The Harbour Post
      TD   The dam at Tarn holds again, the inspector said on Thursday.
      AN   Document HARB000020230112ej1c00002
      """;

  private static final String PROQUEST =
      """
      ____________________________________________________________

      Document 1 of 2

      Title: Sund sells its night ferry

      Author: Li, Ann

      Publication title: The Northern Mail

      Publication date: Mar 5, 2024

      ProQuest document ID: 123456789

      Document URL: https://search.proquest.example/docview/123456789

      Copyright: Copyright Northern Mail 2024

      Full text: The council of Sund sold its night ferry on Monday to the Nord Line.

      Date: the mayor left it open.

      Subject: Ferries; Councils
      ____________________________________________________________

      Document 2 of 2

      Title: Dam at Tarn holds

      Abstract: The dam at Tarn holds again, the inspector said on Thursday.

      Full text: Not available.

      Publication title: The Harbour Post

      Publication date: Jan 12, 2023

      ProQuest document ID: 123456790
      """;

  private static final String RIS =
      """
      TY  - NEWS
      TI  - Sund sells its night ferry
      AU  - Li, Ann
      T2  - The Northern Mail
      DA  - 2024/03/05/
      UR  - https://northernmail.example/ferry
      AB  - The council of Sund sold its night ferry
      on Monday to the Nord Line.
      ER  -\s

      TY  - NEWS
      TI  - No abstract here
      ER  -\s
      """;

  private static final String BIB =
      """
      @comment{made by hand}
      @string{nm = "Northern Mail"}
      @article{ferry,
        title = {{Sund} sells its \\"uber-ferry --- at last},
        author = "Li, Ann and M{\\o}e, Tom",
        journal = {The Northern Mail},
        date = {2024-03-05},
        url = {https://northernmail.example/ferry},
        abstract = {The council of Sund sold its night ferry on Monday, for 40\\% of its price.}
      }
      @article{old, title = "Dam holds", year = 2023, month = jan, abstract = {The dam holds.}}
      """;

  private static final String CSL =
      """
      [{"id": "a", "type": "article-newspaper", "title": "Sund sells its night ferry",
        "container-title": "The Northern Mail", "URL": "https://northernmail.example/ferry",
        "author": [{"family": "Li", "given": "Ann"}], "issued": {"date-parts": [[2024, 3, 5]]},
        "abstract": "The council of Sund sold its night ferry on Monday."},
       {"id": "b", "type": "book", "title": "Ferries", "issued": {"raw": "2023"}}]
      """;

  private static Map<String, byte[]> files() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("nexis.txt", NEXIS);
    texts.put("nexis-crlf.txt", NEXIS.replace("\n", "\r\n"));
    texts.put("factiva.txt", FACTIVA);
    texts.put("proquest.txt", PROQUEST);
    texts.put("zotero.ris", RIS);
    texts.put("empty.ris", "");
    texts.put("zotero.bib", BIB);
    texts.put("open.bib", BIB.substring(0, 250));
    texts.put("zotero.json", CSL);
    texts.put("one.txt", NEXIS.substring(0, NEXIS.indexOf("2 of 2")));
    Map<String, byte[]> files = new LinkedHashMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  private static FileReading.Read read(String name) throws IOException {
    return FileReading.read(name, files().get(name));
  }

  private static void assertTwo(String name) throws IOException {
    FileReading.Read read = read(name);
    assertThat(read.problems()).isEmpty();
    assertThat(read.articles())
        .extracting(
            Article::title, a -> a.publisher().orElse(""), a -> a.publication().orElseThrow().iso())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Sund sells its night ferry", "The Northern Mail", "2024-03-05"),
            org.assertj.core.groups.Tuple.tuple(
                "Dam at Tarn holds", "The Harbour Post", "2023-01-12"));
    assertThat(read.articles().getFirst().text())
        .startsWith("The council of Sund sold its night ferry on Monday to the Nord Line.")
        .doesNotContain("Copyright")
        .doesNotContain("LOAD-DATE");
    assertThat(read.articles().getFirst().authors()).containsExactly("Ann Li");
    assertThat(read.articles().getLast().text())
        .isEqualTo("The dam at Tarn holds again, the inspector said on Thursday.");
  }

  @Test
  void nexisFactivaAndProQuestHoldTwoArticles() throws IOException {
    assertTwo("nexis.txt");
    assertTwo("nexis-crlf.txt");
    assertTwo("factiva.txt");
    assertThat(read("nexis.txt").articles().getFirst().text())
        .endsWith("“We lost money on it for eleven years.”".replace('“', '"').replace('”', '"'));
  }

  @Test
  void proQuestMarksAnAbstract() throws IOException {
    FileReading.Read read = read("proquest.txt");
    assertThat(read.articles()).extracting(Article::id).containsExactly("proquest-1", "proquest-2");
    assertThat(read.articles().getFirst().text())
        .isEqualTo(
            "The council of Sund sold its night ferry on Monday to the Nord Line.\n\n"
                + "Date: the mayor left it open.");
    assertThat(read.articles().getFirst().authors()).containsExactly("Ann Li");
    assertThat(read.articles().getFirst().url()).hasValueSatisfying(u -> u.endsWith("456789"));
    assertThat(read.articles().getLast().annotations().marks())
        .extracting(Mark::kind)
        .containsExactly(Mark.Kind.SUMMARY);
  }

  @Test
  void recordsWithAnAbstractAreReadAndOthersNamed() throws IOException {
    FileReading.Read ris = read("zotero.ris");
    assertThat(ris.articles()).hasSize(1);
    assertThat(ris.articles().getFirst().text())
        .isEqualTo("The council of Sund sold its night ferry on Monday to the Nord Line.");
    assertThat(ris.articles().getFirst().publication().orElseThrow().iso()).isEqualTo("2024-03-05");
    assertThat(ris.problems())
        .containsExactly(
            "zotero.ris, line 11: has no abstract for “No abstract here”; put the article's own"
                + " file beside it");
    assertThat(read("zotero.json").articles()).hasSize(1);
    assertThat(read("zotero.json").articles().getFirst().publication().orElseThrow().iso())
        .isEqualTo("2024-03-05");
    assertThat(read("empty.ris").problems().getFirst()).contains("holds no records");
  }

  @Test
  void bibTexIsReadWithItsCommands() throws IOException {
    FileReading.Read bib = read("zotero.bib");
    assertThat(bib.problems()).isEmpty();
    Article ferry = bib.articles().getFirst();
    assertThat(ferry.title()).isEqualTo("Sund sells its über-ferry — at last");
    assertThat(ferry.authors()).containsExactly("Ann Li", "Tom Møe");
    assertThat(ferry.text())
        .isEqualTo("The council of Sund sold its night ferry on Monday, for 40% of its price.");
    assertThat(bib.articles().getLast().publication().orElseThrow().iso()).isEqualTo("2023-01");
  }

  @Test
  @Timeout(20)
  void aValueThatIsMissingEnds() throws IOException {
    FileReading.Read read =
        FileReading.read(
            "a.bib", "@article{a, title = # \"The \" # {dam} #, abstract = #, # , year = #");
    assertThat(read.problems())
        .singleElement()
        .asString()
        .contains("has no abstract for “The dam”");
  }

  @Test
  void anOrdinaryTextIsNoExport() throws IOException {
    for (String text :
        List.of(
            "The council met.\n\n3 of 4 members came.\n\nThe mayor said so on Monday.",
            "Title: something\n\nThe council met on Monday and sold the ferry.",
            "HD video was shown to the council on Monday, and the members liked it much.")) {
      assertThat(FileReading.read("a.txt", text).only().id()).isEqualTo("a");
    }
  }

  @Test
  void damagesEndInAReadOrANamedProblem() {
    FileReading.survivesDamage(files(), 300);
  }

  @Test
  @Tag("slow")
  @EnabledIfSystemProperty(named = "dateline.slow", matches = "true")
  void aThousandDamagesEndInAReadOrANamedProblem() {
    FileReading.survivesDamage(files(), 10_000);
  }

  @Test
  void aLayoutOfLabelsAsEmisHasItHoldsTwoArticles() throws IOException {
    String document =
        """
        Headline: %s
        Source: Nord Press
        Date: %d March 2024
        Country: Norway
        Industries: Water Transportation
        Language: English
        Text: The council of Sund sold its night ferry on Monday to the Nord Line.

        The ship had lost money: nine years in a row. The date was set in May.

        Copyright: Nord Press
        """;
    FileReading.Read read =
        FileReading.read(
            "emis.txt",
            document.formatted("Sund sells its ferry", 5)
                + "=".repeat(40)
                + "\n"
                + document.formatted("Tarn shuts its dam", 6));
    assertThat(read.problems()).isEmpty();
    assertThat(read.articles())
        .extracting(Article::title)
        .containsExactly("Sund sells its ferry", "Tarn shuts its dam");
    assertThat(read.articles().getLast().publication().orElseThrow().iso()).isEqualTo("2024-03-06");
    assertThat(read.articles().getLast().publisher()).hasValue("Nord Press");
    assertThat(read.articles().getFirst().text())
        .isEqualTo(
            "The council of Sund sold its night ferry on Monday to the Nord Line.\n\n"
                + "The ship had lost money: nine years in a row. The date was set in May.");
  }

  @Test
  void aTextThatHasALabelOrTwoIsNoExport() throws IOException {
    FileReading.Read read =
        FileReading.read(
            "a.txt",
            "Source: the mayor.\n\nDate: it was set in May.\n\nThe council of Sund sold its night"
                + " ferry on Monday to the Nord Line.");
    assertThat(read.only().text()).contains("Date: it was set in May.");
  }
}
