package dateline.shell;

import dateline.shell.command.Arguments;
import dateline.shell.command.Options;
import dateline.shell.command.UsageError;
import dateline.text.Characters;
import dateline.text.WholeNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.CommandOption;

/** The options of {@code evaluate} that say what of a collection is measured, and how. */
final class EvaluateOptions {
  private static final int MOST_QUESTIONS = 9_999_999;

  static final CommandOption SPLIT =
      Options.value(
          "split", "NAME", "which judgements of a BEIR folder: qrels/NAME.tsv (default: test)");
  static final CommandOption RUN =
      Options.value(
          "run",
          "FILE",
          "write what each system found, as runs for trec_eval: for x.run x-lexical.run,"
              + " x-vector.run, x-hybrid.run");
  static final CommandOption SCORE =
      Options.value(
          "score", "FILE", "measure this run of another system too; may be given several times");

  static final CommandOption OPEN =
      Options.flag(
          "open",
          "on a file: find the paragraph among all of them first, instead of being given it");
  static final CommandOption SAMPLE =
      Options.value(
          "sample", "N", "on a file or news questions: this many of them, always the same ones");

  static final CommandOption PART =
      Options.value("part", "NAME", "on news questions: the part to ask (default: all of them)");
  static final CommandOption FAILURES =
      Options.flag(
          "failures", "on news questions: print each question that was not answered rightly");

  /** All of them. */
  static final List<CommandOption> ALL = List.of(SPLIT, RUN, SCORE, OPEN, SAMPLE, PART, FAILURES);

  private EvaluateOptions() {}

  /** How many questions are to be asked; empty where all of them are. */
  static Optional<Integer> sample(Arguments given) {
    return given
        .value(SAMPLE)
        .map(text ->
            WholeNumber.count(MOST_QUESTIONS, text)
                .orElseThrow(() ->
                    new UsageError(
                        "--sample: “"
                            + Characters.shortened(text, 20)
                            + "” is not a number of questions")));
  }
}
