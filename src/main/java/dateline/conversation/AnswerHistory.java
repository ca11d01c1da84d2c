package dateline.conversation;

import dateline.index.AsAround;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The answers that were given over a corpus, each in a file of its own that is written whole or not
 * at all. The folder stands in {@code .dateline} beside the index, or in an index that was put
 * elsewhere; whoever may not read the articles may not read it. The oldest answers go when there
 * are more than {@link #MOST_ANSWERS}.
 */
public final class AnswerHistory {
  /** As many answers are kept. */
  public static final int MOST_ANSWERS = 1000;

  /** A longer answer is not kept, and a longer file is none of ours; bytes. */
  private static final int MOST_BYTES = 1 << 20;

  /** How often another process may take the number that this one wanted. */
  private static final int MOST_TRIES = 100;

  /** The greatest number that {@code history N} takes. */
  private static final int GREATEST_NUMBER = 9_999_999;

  private static final String FOLDER = "history";
  private static final Pattern NAME = Pattern.compile("([0-9]{8})\\.json");

  private final Path folder;
  private final Path corpus;

  private AnswerHistory(Path folder, Path corpus) {
    this.folder = folder;
    this.corpus = corpus;
  }

  /**
   * @param corpus the folder of the articles, whose permissions the files take
   * @param index the folder of the index
   */
  public static AnswerHistory of(Path corpus, Path index) {
    Path around = index.toAbsolutePath().getParent();
    boolean beside = around != null && around.endsWith(".dateline");
    return new AnswerHistory(
        beside ? around.resolve(FOLDER) : index.toAbsolutePath().resolve(FOLDER), corpus);
  }

  /** A name for a new chat. */
  public static String newChat() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  /**
   * Keeps an answer behind those that are kept; its number is given to it here.
   *
   * @return the number; empty where the answer is too long to be kept
   * @throws IOException where it cannot be written
   */
  public Optional<Integer> keep(KeptAnswer answer) throws IOException {
    if (answer.line().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.empty();
    }
    AsAround.createDirectories(folder);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(folder + " is a link; answers are not kept behind links");
    }
    List<Integer> kept = numbers();
    int next = kept.isEmpty() ? 1 : kept.getLast() + 1;
    if (next + MOST_TRIES > GREATEST_NUMBER) {
      throw new IOException(folder + " is full; dateline history --clear empties it");
    }
    int number = write(answer, next);
    for (int old : kept.subList(0, Math.max(0, kept.size() + 1 - MOST_ANSWERS))) {
      Files.deleteIfExists(file(old));
    }
    return Optional.of(number);
  }

  private int write(KeptAnswer answer, int first) throws IOException {
    Path fresh = Files.createFile(folder.resolve(".new-" + UUID.randomUUID()), readers());
    try {
      for (int number = first; number < first + MOST_TRIES; number++) {
        Files.writeString(fresh, answer.numbered(number).line());
        if (placed(fresh, file(number))) {
          return number;
        }
      }
      throw new IOException(folder + ": other processes are writing to the history too fast");
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** A link takes no name that another process has taken; a file system without links may. */
  private static boolean placed(Path fresh, Path file) throws IOException {
    try {
      Files.createLink(file, fresh);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    } catch (FileSystemException | UnsupportedOperationException noLinks) {
      if (Files.exists(file)) {
        return false;
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      return true;
    }
  }

  /** Whoever may read the corpus may read the file; nobody executes it. */
  private FileAttribute<?>[] readers() throws IOException {
    Path around = Files.exists(corpus) ? corpus.toAbsolutePath() : folder;
    if (!Files.getFileStore(around).supportsFileAttributeView("posix")) {
      return new FileAttribute<?>[0];
    }
    Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(around);
    Set<PosixFilePermission> own = EnumSet.of(PosixFilePermission.OWNER_READ);
    own.add(PosixFilePermission.OWNER_WRITE);
    for (PosixFilePermission other :
        EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ)) {
      if (allowed.contains(other)) {
        own.add(other);
      }
    }
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(own)};
  }

  /** The last answers, oldest first; what cannot be read is passed over. */
  public List<KeptAnswer> last(int most) throws IOException {
    List<Integer> numbers = numbers();
    List<KeptAnswer> answers = new ArrayList<>();
    for (int i = numbers.size() - 1; i >= 0 && answers.size() < most; i--) {
      find(numbers.get(i)).ifPresent(answers::addFirst);
    }
    return answers;
  }

  /** The answers of the newest chat, oldest first; a question asked alone is a chat of one. */
  public List<KeptAnswer> newestChat() throws IOException {
    List<KeptAnswer> newest = last(1);
    return newest.isEmpty() ? List.of() : ofChat(newest.getFirst().chat());
  }

  /** The answers of a chat, oldest first. */
  public List<KeptAnswer> ofChat(String chat) throws IOException {
    return last(MOST_ANSWERS).stream().filter(answer -> answer.chat().equals(chat)).toList();
  }

  /** One answer. */
  public Optional<KeptAnswer> find(int number) throws IOException {
    Path file = file(number);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      return KeptAnswer.of(Files.readString(file)).filter(answer -> answer.number() == number);
    } catch (NoSuchFileException | AccessDeniedException | CharacterCodingException none) {
      return Optional.empty();
    }
  }

  /**
   * Forgets every answer.
   *
   * @return how many there were
   */
  public int clear() throws IOException {
    List<Integer> numbers = numbers();
    for (int number : numbers) {
      Files.deleteIfExists(file(number));
    }
    return numbers.size();
  }

  private Path file(int number) {
    return folder.resolve(String.format("%08d.json", number));
  }

  private List<Integer> numbers() throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> NAME.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> Integer.valueOf(name.group(1)))
          .sorted()
          .toList();
    }
  }
}
