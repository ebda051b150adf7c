package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.tonsvis.journal.Fact;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the bundle of the desk against the sources that speak its sentences, and against what the
/// journal may have to tell.
class WordsAtDeskTest {
  private static final Pattern SAID =
      Pattern.compile("\\b(?:visit|frame)(?:\\(\\))?\\.say\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");

  private final Set<String> keys = Words.of("desk", Language.DANISH).keys();

  @Test
  void every_sentence_that_is_asked_for_by_its_whole_key_is_there() throws IOException {
    StringBuilder sources = new StringBuilder();
    for (Path folder :
        List.of(Path.of("src/main/java/dk/tonsvis/desk"), Path.of("src/main/jte/desk"))) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          sources.append(Files.readString(file));
        }
      }
    }
    List<String> asked = SAID.matcher(sources).results().map(found -> found.group(1)).toList();
    assertThat(asked).hasSizeGreaterThan(100);
    assertThat(keys).containsAll(asked);
  }

  @Test
  void every_fact_of_the_journal_has_its_words() {
    Set<String> kinds =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dk.tonsvis")
                .stream()
                .filter(type -> type.isAssignableTo(Fact.class) && type.isRecord())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    assertThat(kinds).contains("PlanAdopted", "MembershipBegun");
    assertThat(kinds).allSatisfy(kind -> assertThat(keys).contains("fact." + kind));
  }
}
