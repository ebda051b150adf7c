package dk.tonsvis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds the packages to the table in ARCHITECTURE.md.
class ArchitectureTest {
  private static final String ROOT = "dk.tonsvis";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void every_package_stands_in_the_table_and_every_row_has_a_package() throws IOException {
    Set<String> packages =
        CLASSES.stream()
            .map(ArchitectureTest::packageOf)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(new TreeSet<>(table().keySet())).isEqualTo(packages);
  }

  @Test
  void packages_use_only_what_the_table_allows() throws IOException {
    Map<String, Set<String>> allowed = table();
    Set<String> offences = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      String from = packageOf(type);
      if (from.isEmpty()) {
        continue;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!target.getPackageName().startsWith(ROOT)) {
          continue;
        }
        String to = packageOf(target);
        if (!to.equals(from) && !allowed.getOrDefault(from, Set.of()).contains(to)) {
          offences.add(from + " uses " + (to.isEmpty() ? "the root package" : to));
        }
      }
    }
    assertThat(offences).isEmpty();
  }

  @Test
  void no_packages_use_each_other_in_a_circle() {
    SlicesRuleDefinition.slices()
        .matching(ROOT + ".(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void the_domain_does_not_know_the_web() {
    Set<String> offences = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (Set.of("", "web", "site", "desk", "api", "watch", "pages").contains(packageOf(type))) {
        continue;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getPackageName();
        if (target.startsWith("org.springframework.web")
            || target.startsWith("org.springframework.http")
            || target.startsWith("jakarta.servlet")) {
          offences.add(type.getName() + " uses " + target);
        }
      }
    }
    assertThat(offences).isEmpty();
  }

  @Test
  void the_calculators_of_effects_run_without_spring_and_database() {
    Set<String> offences = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (!packageOf(type).equals("effect")) {
        continue;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
        boolean isPure =
            target.isEmpty()
                || target.startsWith("java.lang")
                || target.startsWith("java.util")
                || target.startsWith("org.jspecify")
                || Set.of(ROOT + ".quantity", ROOT + ".plan", ROOT + ".effect").contains(target);
        if (!isPure) {
          offences.add(type.getName() + " uses " + target);
        }
      }
    }
    assertThat(offences).isEmpty();
  }

  private static String packageOf(JavaClass type) {
    String name = type.getPackageName();
    if (name.equals(ROOT)) {
      return "";
    }
    String below = name.substring(ROOT.length() + 1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  /// Reads the rows `| package | what it is | may use |`. The names above the row *base* may be
  /// called that; "everything above" means just that, without the other doors.
  private static Map<String, Set<String>> table() throws IOException {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    Set<String> base = new TreeSet<>();
    Set<String> doors = new TreeSet<>();
    List<String> lines = Files.readAllLines(Path.of("ARCHITECTURE.md"));
    int start = lines.indexOf("| package | what it is | may use |");
    assertThat(start).as("the package table in ARCHITECTURE.md").isNotNegative();
    for (String line : lines.subList(start + 2, lines.size())) {
      if (!line.startsWith("|")) {
        break;
      }
      List<String> cells =
          Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList();
      String name = cells.get(0);
      if (name.equals("*base*")) {
        base.addAll(table.keySet());
        continue;
      }
      Set<String> allowed = new TreeSet<>();
      for (String word : cells.get(2).split(",", -1)) {
        switch (word.strip()) {
          case "—" -> {}
          case "base" -> allowed.addAll(base);
          case "everything above; no other door" -> {
            allowed.addAll(table.keySet());
            allowed.removeAll(doors);
            doors.add(name);
          }
          default -> allowed.add(word.strip());
        }
      }
      table.put(name, allowed);
    }
    return table;
  }
}
