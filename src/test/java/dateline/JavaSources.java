package dateline;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The program's sources as trees.
 *
 * @param units the files, in the order of their names
 */
record JavaSources(List<CompilationUnitTree> units, Trees trees) {
  /** Parses the program's sources. */
  static JavaSources ofMain() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(java));
      Stream.Builder<CompilationUnitTree> units = Stream.builder();
      task.parse().forEach(units);
      return new JavaSources(units.build().toList(), Trees.instance(task));
    }
  }

  /** The file and the line where a tree stands. */
  String place(CompilationUnitTree unit, Tree tree) {
    long start = trees.getSourcePositions().getStartPosition(unit, tree);
    Path file = Path.of(unit.getSourceFile().getName());
    return file.getFileName() + ":" + unit.getLineMap().getLineNumber(start);
  }

  /** The text of a constant of literals. */
  static Optional<String> constant(ExpressionTree tree) {
    return switch (tree) {
      case ParenthesizedTree inner -> constant(inner.getExpression());
      case LiteralTree literal when literal.getValue() instanceof String text -> Optional.of(text);
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
          constant(sum.getLeftOperand())
              .flatMap(left -> constant(sum.getRightOperand()).map(right -> left + right));
      default -> Optional.empty();
    };
  }
}
