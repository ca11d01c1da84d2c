package dateline.corpus.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sets PDF pages for tests, line by line. */
final class PdfPages {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPage page = new PDPage();

  PdfPages() {
    try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PdfPages page() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return this;
  }

  /** Sets one line, its left end {@code x} points from the left, {@code y} from the top. */
  PdfPages line(double x, double y, double size, String text) {
    try (PDPageContentStream content =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      content.beginText();
      content.setFont(font, (float) size);
      content.newLineAtOffset((float) x, (float) (page.getMediaBox().getHeight() - y));
      content.showText(text);
      content.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Sets a column of lines of 10 points, 12 apart. */
  PdfPages column(double x, double y, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      line(x, y + 12 * i, 10, lines.get(i));
    }
    return this;
  }

  PdfPages title(String title) {
    document.getDocumentInformation().setTitle(title);
    return this;
  }

  PdfPages made(int year, int month, int day) {
    java.util.Calendar made = java.util.Calendar.getInstance(java.util.TimeZone.getTimeZone("UTC"));
    made.clear();
    made.set(year, month - 1, day, 12, 0, 0);
    document.getDocumentInformation().setCreationDate(made);
    return this;
  }

  PdfPages locked(String password, boolean mayExtract) {
    AccessPermission may = new AccessPermission();
    may.setCanExtractContent(mayExtract);
    may.setCanExtractForAccessibility(mayExtract);
    try {
      document.protect(new StandardProtectionPolicy("owner", password, may));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  byte[] bytes() {
    try (document) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
