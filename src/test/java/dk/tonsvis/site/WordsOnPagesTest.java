package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

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

/// Holds the bundle of the pages against the sources that speak its sentences.
class WordsOnPagesTest {
  /// Looks ahead only, since in a template a text may stand between the quotes of an attribute.
  private static final Pattern LITERAL = Pattern.compile("(?=\"([\\w.-]+)\")");
  private static final Pattern SAID =
      Pattern.compile("\\b(?:say|pieces)\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");

  private final Set<String> keys = Words.of("site", Language.DANISH).keys();
  private final String sources = read(Path.of("src/main/java/dk/tonsvis"), Path.of("src/main/jte"));

  private static String read(Path... folders) {
    return Stream.of(folders)
        .flatMap(
            folder -> {
              try (Stream<Path> files = Files.walk(folder)) {
                return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/desk/"))
                    .toList()
                    .stream();
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            })
        .map(
            file -> {
              try {
                return Files.readString(file);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            })
        .collect(Collectors.joining("\n"));
  }

  @Test
  void every_sentence_is_spoken_somewhere() {
    Set<String> literals =
        LITERAL.matcher(sources).results().map(m -> m.group(1)).collect(Collectors.toSet());
    Set<String> silent = new TreeSet<>();
    for (String key : keys) {
      // What is said of one is asked for together with what is said of several.
      String spoken = key.endsWith(".one") ? key.substring(0, key.lastIndexOf('.')) : key;
      if (!literals.contains(spoken) && !isComposed(spoken, literals)) {
        silent.add(key);
      }
    }
    assertThat(silent).isEmpty();
  }

  /// Whether the sources put the key together at one of its dots: `"trend.method." + name`, or
  /// `name + ".lead"`, where the other half is a text or the name of a constant.
  private boolean isComposed(String key, Set<String> literals) {
    for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
      String head = key.substring(0, dot);
      String tail = key.substring(dot + 1);
      boolean begun =
          literals.contains(head + ".") && (literals.contains(tail) || isConstant(tail));
      boolean ended = literals.contains(head) && literals.contains("." + tail);
      if (begun || ended) {
        return true;
      }
    }
    return false;
  }

  private boolean isConstant(String name) {
    return name.matches("[A-Z_]+") && Pattern.compile("\\b" + name + "\\b").matcher(sources).find();
  }

  @Test
  void every_sentence_that_is_asked_for_by_its_whole_key_is_there() {
    List<String> asked =
        SAID.matcher(read(Path.of("src/main/java/dk/tonsvis/site"), Path.of("src/main/jte")))
            .results()
            .map(m -> m.group(1))
            .filter(key -> !key.endsWith("."))
            .toList();
    assertThat(asked).hasSizeGreaterThan(50);
    assertThat(keys).containsAll(asked);
  }

  @Test
  void no_page_shows_an_unfilled_place() {
    for (String path : RunningSite.KINDS) {
      assertThat(RunningSite.page(path).text()).as(path).doesNotContainPattern("\\{[0-9]\\}");
      String english = RunningSite.english(path);
      assertThat(RunningSite.page(english).text()).as(english).doesNotContainPattern("\\{[0-9]\\}");
    }
  }
}
