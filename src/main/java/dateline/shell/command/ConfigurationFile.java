package dateline.shell.command;

import dateline.index.IndexPlace;
import dateline.text.Characters;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads one file of configuration. A class of its own, so that the YAML library is loaded only
 * where there is such a file.
 */
public final class ConfigurationFile {
  private ConfigurationFile() {}

  /**
   * Reads a file.
   *
   * @param own whether it is the user's own, which may say more
   * @throws Failure where it is not as it must be, naming the line and the mend
   */
  public static Map<String, Configuration.Entry> read(Path file, boolean own) {
    try (Reader reader = Files.newBufferedReader(file)) {
      Map<String, Configuration.Entry> entries = new LinkedHashMap<>();
      switch (new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader)) {
        case null -> {} // an empty file
        case MappingNode mapping -> new Reading(file, own, entries).mapping(mapping);
        case Node other ->
            throw fault(file, other, "must consist of lines such as “corpus: clippings”");
      }
      return entries;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new Failure(file + ", line " + line + ": not YAML: " + e.getProblem(), e);
    } catch (IOException e) {
      throw new Failure(file + ": cannot be read as UTF-8: " + e.getMessage(), e);
    }
  }

  private static Failure fault(Path file, Node node, String what) {
    return new Failure(file + ", line " + (node.getStartMark().getLine() + 1) + ": " + what);
  }

  private record Reading(Path file, boolean own, Map<String, Configuration.Entry> entries) {
    void mapping(MappingNode mapping) {
      for (NodeTuple pair : mapping.getValue()) {
        String key = scalar(pair.getKeyNode());
        if (key.equals(Configuration.CORPORA)) {
          corpora(pair.getValueNode());
        } else if (!Configuration.KEYS.containsKey(key)) {
          throw fault(
              file,
              pair.getKeyNode(),
              "unknown key “"
                  + Characters.shortened(key, 40)
                  + "”; the keys are "
                  + String.join(", ", Configuration.KEYS.keySet())
                  + " and "
                  + Configuration.CORPORA);
        } else if (Configuration.OWN.contains(key) && !own) {
          throw fault(
              file,
              pair.getKeyNode(),
              key
                  + " is allowed only in the file in your own configuration folder, since keys are"
                  + " sent there");
        } else if (key.equals(Configuration.INDEX)
            && !scalar(pair.getValueNode()).startsWith(IndexPlace.CLUSTER)) {
          throw fault(
              file,
              pair.getValueNode(),
              "index must name an index in OpenSearch, opensearch:https://HOST:PORT/NAME; that of a"
                  + " corpus lies in its folder");
        } else {
          put(key, pair, Configuration.PATHS.contains(key));
        }
      }
    }

    private void corpora(Node node) {
      if (!(node instanceof MappingNode mapping)) {
        throw fault(file, node, Configuration.CORPORA + " must be lines “name: folder”");
      }
      mapping.getValue().forEach(pair -> put("@" + scalar(pair.getKeyNode()), pair, true));
    }

    private void put(String key, NodeTuple pair, boolean path) {
      String value = scalar(pair.getValueNode());
      int line = pair.getKeyNode().getStartMark().getLine() + 1;
      Configuration.Entry entry =
          new Configuration.Entry(path ? resolved(value, pair.getValueNode()) : value, file, line);
      if (entries.put(key, entry) != null) {
        throw fault(
            file, pair.getKeyNode(), "“" + Characters.shortened(key, 40) + "” appears here twice");
      }
    }

    private String scalar(Node node) {
      if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
        return scalar.getValue().strip();
      }
      throw fault(file, node, "this needs a word or a text");
    }

    /** A folder as it is found from the folder of the file. */
    private String resolved(String value, Node node) {
      if (value.startsWith("@")) {
        return value;
      }
      String home = System.getProperty("user.home") + "/";
      String named = value.startsWith("~/") ? home + value.substring(2) : value;
      try {
        return file.toAbsolutePath().resolveSibling(named).normalize().toString();
      } catch (InvalidPathException e) {
        throw fault(
            file,
            node,
            "“" + Characters.shortened(value, 60) + "” cannot be the name of a folder here");
      }
    }
  }
}
