package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Looks at every kind of page as it is shown: wide, narrow and enlarged. The rules are those of
/// axe, which is run in the browser.
///
/// The two languages differ in their words only, so the ordinary run looks at the English pages in
/// a wide window and the long run in every one.
class AccessTest {
  private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");
  private static final String SCAN =
      """
      async () => {
        const tags =
          ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const result = await axe.run(document, {
          runOnly: {type: 'tag', values: tags},
          resultTypes: ['violations'],
        });
        return result.violations.flatMap(violation =>
          violation.nodes.map(node => violation.id + ': ' + node.target.join(' ')));
      }""";
  private static final String HEADLINE_IS_WHOLE =
      """
      () => {
        const h1 = document.querySelector('h1');
        const box = h1.getBoundingClientRect();
        return h1.scrollWidth <= h1.clientWidth && box.left >= 0 && box.right <= innerWidth;
      }""";

  static Stream<String> danish() {
    return Stream.concat(Stream.of(RunningSite.KINDS), Stream.of("/findes-ikke"));
  }

  static Stream<String> english() {
    return danish().map(RunningSite::english);
  }

  @ParameterizedTest
  @MethodSource("danish")
  void a_page_keeps_the_rules_wide_and_narrow(String path) throws IOException {
    scanWideAndNarrow(path);
  }

  @ParameterizedTest
  @MethodSource("english")
  void a_page_in_english_keeps_the_rules(String path) throws IOException {
    try (Chromium.Visit visit = Chromium.visit()) {
      scan(opened(visit, path));
    }
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("english")
  void a_page_in_english_keeps_the_rules_wide_and_narrow(String path) throws IOException {
    scanWideAndNarrow(path);
  }

  private static void scanWideAndNarrow(String path) throws IOException {
    try (Chromium.Visit visit = Chromium.visit()) {
      Page page = opened(visit, path);
      scan(page);
      page.setViewportSize(375, 740);
      scan(page);
    }
  }

  private static Page opened(Chromium.Visit visit, String path) throws IOException {
    Assumptions.assumeTrue(Files.exists(AXE), "axe-core is not installed in node_modules");
    Page page = visit.open(path);
    page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true })");
    page.evaluate(Files.readString(AXE));
    return page;
  }

  private static void scan(Page page) {
    assertThat(page.evaluate(SCAN)).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("danish")
  void no_page_scrolls_sideways_or_cuts_its_headline(String path) {
    assertFits(path);
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("english")
  void no_page_in_english_scrolls_sideways_or_cuts_its_headline(String path) {
    assertFits(path);
  }

  /// 640 pixels are a window of 1280 at 200 %, and 320 are one at 400 %. Both are seen in colours
  /// that the reader's own system forces on the page.
  private static void assertFits(String path) {
    try (Chromium.Visit visit = Chromium.visit()) {
      Page page = visit.open(path);
      assertFits(page, 1280);
      assertFits(page, 375);
      page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      assertFits(page, 320);
      assertFits(page, 640);
    }
  }

  private static void assertFits(Page page, int width) {
    page.setViewportSize(width, 740);
    assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
        .as("how wide the page is at " + width)
        .isEqualTo(width);
    assertThat(page.evaluate(HEADLINE_IS_WHOLE)).isEqualTo(true);
  }
}
