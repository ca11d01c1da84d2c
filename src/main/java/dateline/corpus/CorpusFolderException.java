package dateline.corpus;

import dateline.text.Characters;
import java.io.IOException;

/** The corpus folder is missing or may not be read. The message is one line that says the mend. */
public final class CorpusFolderException extends IOException {
  CorpusFolderException(String message) {
    super(Characters.oneLine(message));
  }
}
