package dateline.prompt;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt with variables, read from a file: a comment, which is for people and is not sent; the
 * system message; a line of three hyphens; the user message. A variable is <code>{{name}}</code>.
 *
 * <p>LangChain4j has templates too. Theirs put one value in after the other, so that an article
 * that holds <code>{{question}}</code> would have the question put into it; here values are put in
 * at once and are not looked at. Nor do theirs name a variable that is missing or misspelt.
 */
public final class PromptTemplate {
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}\\n]*)}}");
  private static final String DIVIDER = "\n---\n";

  private final PromptFile file;
  private final String system;
  private final String user;

  private PromptTemplate(PromptFile file, String system, String user) {
    this.file = file;
    this.system = system;
    this.user = user;
  }

  /**
   * Reads a template and checks its variables.
   *
   * @param variables the variables that the file must hold, and the only ones it may
   * @throws PromptException where it cannot be read, or is not as it must be
   */
  static PromptTemplate of(Path path, List<String> variables) {
    PromptFile file = PromptFile.of(path);
    String text = file.text();
    int divider = text.indexOf(DIVIDER);
    if (divider < 0) {
      throw file.wrong(file.end(), "there is no line --- between the instructions and the data");
    }
    refuseSurplus(file, divider, variables);
    refuseMissing(file, variables);
    return new PromptTemplate(
        file,
        text.substring(0, divider).strip(),
        text.substring(divider + DIVIDER.length()).strip());
  }

  private static void refuseSurplus(PromptFile file, int divider, List<String> variables) {
    Matcher found = VARIABLE.matcher(file.text());
    while (found.find()) {
      if (!variables.contains(found.group(1))) {
        throw file.wrong(
            found.start(), found.group() + " is no variable of this prompt; " + known(variables));
      }
      if (found.start() < divider) {
        throw file.wrong(
            found.start(),
            found.group() + " stands among the instructions; data belongs below the line ---");
      }
    }
  }

  private static void refuseMissing(PromptFile file, List<String> variables) {
    for (String variable : variables) {
      if (!file.text().contains("{{" + variable + "}}")) {
        throw file.wrong(file.end(), "{{" + variable + "}} is missing; " + known(variables));
      }
    }
  }

  private static String known(List<String> variables) {
    return "it has {{" + String.join("}}, {{", variables) + "}}";
  }

  /**
   * Puts values in.
   *
   * @param values one for every variable and no other; what they hold is not looked at
   */
  public Prompt with(Map<String, String> values) {
    Set<String> put = new HashSet<>();
    String filled =
        VARIABLE
            .matcher(user)
            .replaceAll(variable -> {
              put.add(variable.group(1));
              return Matcher.quoteReplacement(values.get(variable.group(1)));
            });
    if (!put.equals(values.keySet())) {
      throw new IllegalArgumentException(
          "values must be given for every variable and no other: " + values.keySet());
    }
    return new Prompt(system, filled);
  }

  /** The SHA-256 of the file's bytes, in hexadecimal digits. */
  public String sha256() {
    return file.sha256();
  }
}
