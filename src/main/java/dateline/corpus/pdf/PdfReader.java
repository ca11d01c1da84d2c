package dateline.corpus.pdf;

import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.corpus.file.SourceArticle;
import dateline.text.Characters;
import dateline.text.RuleTable;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Reads a PDF: one article. */
public final class PdfReader implements ArticleReader {
  static {
    FontMappers.set(new BundledFont());
  }

  private static final int LARGEST_MIB = 100;
  private static final int MOST_PAGES = 2000;
  private static final long MOST_BYTES_IN_MEMORY = 64L << 20;
  private static final long MOST_BYTES_ON_DISK = 512L << 20;
  private static final int MOST_NAMED = 5;
  private static final int LONGEST_HEADLINE = 25;

  /** A headline is set so much larger than most of the text. */
  private static final double HEADLINE_SIZE = 1.2;

  /** Titles that programs give: “Microsoft PageWord - page3.docx”, “A1_0305.indd”, “Untitled”. */
  private static final Pattern NO_TITLE = RuleTable.of(PdfReader.class).pattern("no-title");

  @Override
  public void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException {
    byte[] bytes = in.readNBytes((LARGEST_MIB << 20) + 1);
    if (bytes.length > LARGEST_MIB << 20) {
      out.accept(
          Problem.of(
              file.path(),
              "is larger than " + LARGEST_MIB + " MiB",
              "split it into smaller files"));
    } else if (InflatedSize.isBomb(bytes)) {
      out.accept(
          Problem.of(file.path(), "expands to more than any page needs", "print it to a new PDF"));
    } else {
      read(file, bytes, out);
    }
  }

  private static void read(CorpusFile file, byte[] bytes, Consumer<CorpusEntry> out) {
    List<CorpusEntry> problems = new ArrayList<>();
    Optional<SourceArticle> article = article(file, bytes, problems);
    problems.forEach(out);
    article.ifPresent(found -> found.read(file, out));
  }

  private static Optional<SourceArticle> article(
      CorpusFile file, byte[] bytes, List<CorpusEntry> problems) {
    MemoryUsageSetting memory =
        MemoryUsageSetting.setupMixed(MOST_BYTES_IN_MEMORY, MOST_BYTES_ON_DISK);
    try (PDDocument document =
        Loader.loadPDF(new RandomAccessReadBuffer(bytes), memory.streamCache)) {
      return article(file, document, problems);
    } catch (InvalidPasswordException _) {
      problems.add(Problem.of(file.path(), "is encrypted", "save it without a password"));
    } catch (PageGlyphs.TooMuch _) {
      problems.add(Problem.of(file.path(), "takes too long to read", "print it to a new PDF"));
    } catch (IOException e) {
      problems.add(
          Problem.of(
              file.path(),
              "is damaged, or is not a PDF: " + Characters.shown(String.valueOf(e.getMessage())),
              "fetch or save it again"));
    }
    return Optional.empty();
  }

  private static Optional<SourceArticle> article(
      CorpusFile file, PDDocument document, List<CorpusEntry> problems) throws IOException {
    int pages = document.getNumberOfPages();
    AccessPermission may = document.getCurrentAccessPermission();
    if (!may.canExtractContent() && !may.canExtractForAccessibility()) {
      problems.add(
          Problem.of(
              file.path(),
              "does not allow its text to be extracted",
              "ask its publisher for a copy"));
      return Optional.empty();
    }
    if (pages > MOST_PAGES) {
      problems.add(Problem.of(file.path(), "has " + pages + " pages", "split it into articles"));
      return Optional.empty();
    }
    List<List<Line>> lines = lines(document);
    return text(file, lines, problems)
        .map(read -> described(read, document.getDocumentInformation()));
  }

  private static List<List<Line>> lines(PDDocument document) throws IOException {
    PageGlyphs glyphs = new PageGlyphs(document, new PageGlyphs.Work());
    List<List<Line>> pages = new ArrayList<>();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      pages.add(PageLayout.of(glyphs.of(page), page));
    }
    return pages;
  }

  private static Optional<PdfParagraphs.Read> text(
      CorpusFile file, List<List<Line>> pages, List<CorpusEntry> problems) {
    List<Integer> empty = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).isEmpty()) {
        empty.add(i + 1);
      }
    }
    if (empty.size() == pages.size()) {
      problems.add(
          Problem.of(
              file.path(),
              "holds no text: its pages are pictures, as a scanner makes them",
              "run text recognition over it first, for example with ocrmypdf"));
      return Optional.empty();
    }
    if (!empty.isEmpty()) {
      problems.add(
          Problem.of(
              file.path(),
              "has pages without text: " + numbers(empty),
              "run text recognition over it if they are scanned; the others are read"));
    }
    List<Line> lines = RunningLines.without(pages).stream().flatMap(List::stream).toList();
    return Optional.of(PdfParagraphs.of(lines, pages.size()));
  }

  private static String numbers(List<Integer> pages) {
    String first =
        pages.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    int more = pages.size() - MOST_NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private static SourceArticle described(PdfParagraphs.Read read, PDDocumentInformation about) {
    SourceArticle article =
        SourceArticle.of(read.paragraphs()).withPages(read.pages()).withTitle(title(read, about));
    Optional<LocalDate> created =
        Optional.ofNullable(about.getCreationDate())
            .map(date -> date.toInstant().atZone(ZoneOffset.UTC).toLocalDate());
    return created
        .map(day ->
            article.withWeakDate(
                day, "from the day on which the PDF was made, which is weak evidence"))
        .orElse(article);
  }

  /** The headline: what is set largest, or else what the file calls itself. */
  private static String title(PdfParagraphs.Read read, PDDocumentInformation about) {
    double usual = usualSize(read);
    int largest = 0;
    for (int i = 1; i < read.sizes().size() && i < 8; i++) {
      largest = read.sizes().get(i) > read.sizes().get(largest) * 1.01 ? i : largest;
    }
    if (!read.sizes().isEmpty()
        && read.sizes().get(largest) >= HEADLINE_SIZE * usual
        && read.paragraphs().get(largest).split(" ").length <= LONGEST_HEADLINE) {
      return read.paragraphs().get(largest);
    }
    String stated = about.getTitle() == null ? "" : about.getTitle().strip();
    return NO_TITLE.matcher(stated).matches() ? "" : stated;
  }

  /** The size of type in which most characters are set. */
  private static double usualSize(PdfParagraphs.Read read) {
    double usual = 0;
    long most = -1;
    for (double size : read.sizes().stream().distinct().toList()) {
      long characters = 0;
      for (int i = 0; i < read.sizes().size(); i++) {
        characters += read.sizes().get(i) == size ? read.paragraphs().get(i).length() : 0;
      }
      usual = characters > most ? size : usual;
      most = Math.max(most, characters);
    }
    return usual;
  }
}
