package dateline.shell.command;

import dateline.shell.command.Configuration.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the files of configuration and reads them. */
public final class ConfigurationFiles {
  private ConfigurationFiles() {}

  /** What is configured for this user in this folder. */
  public static Configuration standard() {
    Path own = userFolder(System.getenv()).resolve(Configuration.FILE);
    Set<Path> files = new LinkedHashSet<>();
    files.add(Path.of(Configuration.FILE).toAbsolutePath().normalize());
    files.add(WorkspaceOpener.home().resolve(Configuration.FILE).toAbsolutePath().normalize());
    files.add(own);
    return read(List.copyOf(files), own);
  }

  /** The folder that the XDG Base Directory specification gives to configuration. */
  public static Path userFolder(Map<String, String> environment) {
    String stated = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path folder =
        stated.startsWith("/")
            ? Path.of(stated)
            : Path.of(System.getProperty("user.home"), ".config");
    return folder.resolve("dateline");
  }

  /**
   * Reads files, of which those that do not exist are left aside.
   *
   * @param own the user's own, which may say more
   * @throws Failure where one cannot be read, naming the line and the mend
   */
  public static Configuration read(List<Path> files, Path own) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Path file : files) {
      if (Files.isRegularFile(file)) {
        ConfigurationFile.read(file, file.equals(own)).forEach(entries::putIfAbsent);
      }
    }
    return new Configuration(entries, files);
  }
}
