package dateline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * No types of a package need each other, directly or by way of others: each can be read after those
 * that it uses. A sealed type knows those that it permits, and they know it; such a family is the
 * one ring that there may be. Nested types count as the one that they stand in.
 */
@AnalyzeClasses(packages = "dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class RingsTest {
  @ArchTest
  static void noTypesOfAPackageNeedEachOther(JavaClasses classes) {
    Map<JavaClass, Map<JavaClass, Dependency>> uses = uses(classes);
    List<String> rings =
        uses.keySet().stream()
            .map(type -> ring(type, uses))
            .filter(ring -> !ring.isEmpty() && !isSealedFamily(ring))
            .distinct()
            .map(ring -> shown(ring, uses))
            .toList();
    assertThat(rings).isEmpty();
  }

  /** Which types of its own package each type uses, with the first place where it does. */
  private static Map<JavaClass, Map<JavaClass, Dependency>> uses(JavaClasses classes) {
    return classes.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(RingsTest::staysInPackage)
        .collect(
            groupingBy(
                use -> outermost(use.getOriginClass()),
                toMap(use -> outermost(use.getTargetClass()), use -> use, RingsTest::first)));
  }

  private static boolean staysInPackage(Dependency use) {
    JavaClass from = outermost(use.getOriginClass());
    JavaClass to = outermost(use.getTargetClass());
    return !from.equals(to) && from.getPackageName().equals(to.getPackageName());
  }

  private static JavaClass outermost(JavaClass type) {
    JavaClass of = type.getBaseComponentType();
    return of.getEnclosingClass().map(RingsTest::outermost).orElse(of);
  }

  private static Dependency first(Dependency one, Dependency other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** The types that a type needs and that need it, itself among them; empty where there is none. */
  private static Set<JavaClass> ring(
      JavaClass type, Map<JavaClass, Map<JavaClass, Dependency>> uses) {
    return needed(type, uses).stream()
        .filter(other -> needed(other, uses).contains(type))
        .collect(toSet());
  }

  private static Set<JavaClass> needed(
      JavaClass type, Map<JavaClass, Map<JavaClass, Dependency>> uses) {
    Set<JavaClass> needed = new HashSet<>();
    Deque<JavaClass> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      uses.getOrDefault(open.pop(), Map.of()).keySet().stream()
          .filter(needed::add)
          .forEach(open::push);
    }
    return needed;
  }

  /** Whether one of the types is sealed and the others are of it. */
  private static boolean isSealedFamily(Set<JavaClass> ring) {
    return ring.stream()
        .filter(type -> type.reflect().isSealed())
        .anyMatch(type -> ring.stream().allMatch(other -> other.isAssignableTo(type.getName())));
  }

  private static String shown(
      Set<JavaClass> ring, Map<JavaClass, Map<JavaClass, Dependency>> uses) {
    return ring.stream()
        .flatMap(type -> uses.get(type).entrySet().stream())
        .filter(use -> ring.contains(use.getKey()))
        .map(use -> use.getValue().getDescription())
        .sorted()
        .collect(joining("\n  ", "a ring of " + ring.size() + " types:\n  ", "\n"));
  }
}
