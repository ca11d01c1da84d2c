package dateline.corpus.export;

import dateline.corpus.file.CorpusFile;
import java.util.Optional;

/** Is told which files the records of an export name as theirs. */
@FunctionalInterface
public interface Attachments {
  /** Knows of no folder in which attached files could stand. */
  Attachments NONE = (_, _, _) -> Optional.of("cannot be searched for here");

  /**
   * One attached file of one record.
   *
   * @param export the file that holds the record
   * @param path of the attached file, as the record writes it
   * @param record what it says: headline, publisher, date, authors and address
   * @return why the attached file is not read; empty where it is, as the article of the record
   */
  Optional<String> attach(CorpusFile export, String path, AttachedRecord record);
}
