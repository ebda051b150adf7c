package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Holds a page as it is shown to the rules of axe for WCAG 2.2 AA and good practice, with
/// everything unfolded that can be; no id may stand twice, since a label would lead to the wrong
/// field. A test that wants it is skipped where axe is not installed.
///
/// A scan is the browser's work and takes it half a second, so several windows are scanned at a
/// time: [#begin(Page)] comes back at once.
public final class Axe {
  private static final Path SCRIPT = Path.of("node_modules/axe-core/axe.min.js");
  private static final String BEGIN =
      """
      () => {
        document.querySelectorAll('details').forEach(details => { details.open = true });
        window.scanned = axe.run(document, {
          runOnly: {
            type: 'tag',
            values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          },
          resultTypes: ['violations'],
        }).then(result => {
          const ids = [...document.querySelectorAll('[id]')].map(each => each.id);
          const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map(id => 'twice: #' + id);
          return twice.concat(result.violations.flatMap(violation =>
            violation.nodes.map(node => violation.id + ': ' + node.target.join(' '))));
        });
      }""";
  private static final String WIDTHS =
      "() => [document.documentElement.scrollWidth, window.innerWidth]";

  private static String script = "";

  private Axe() {}

  /// Looks at the pages in their windows, all at a time.
  public static void assertSound(Page... pages) {
    assertThat(faults(pages)).isEmpty();
  }

  /// What is wrong with the pages, each with its address and the width of its window.
  public static List<String> faults(Page... pages) {
    List<String> faults = new ArrayList<>();
    Stream.of(pages).forEach(Axe::begin);
    for (Page page : pages) {
      List<?> found = (List<?>) page.evaluate("() => window.scanned");
      String where = page.url() + " at " + page.viewportSize().width + ": ";
      found.forEach(fault -> faults.add(where + fault));
      List<?> widths = (List<?>) page.evaluate(WIDTHS);
      if (!widths.getFirst().equals(widths.getLast())) {
        faults.add(where + "is as wide as " + widths.getFirst());
      }
    }
    return faults;
  }

  private static void begin(Page page) {
    if (!page.evaluate("() => typeof window.axe").equals("object")) {
      page.evaluate(script());
    }
    page.evaluate(BEGIN);
  }

  /// That a page is no wider than its window.
  static void assertFits(Page page) {
    List<?> widths = (List<?>) page.evaluate(WIDTHS);
    assertThat(widths.getFirst())
        .as("how wide %s is at %d", page.url(), page.viewportSize().width)
        .isEqualTo(widths.getLast());
  }

  private static synchronized String script() {
    Assumptions.assumeTrue(Files.exists(SCRIPT), "axe-core is not installed in node_modules");
    if (script.isEmpty()) {
      try {
        script = Files.readString(SCRIPT);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return script;
  }
}
