package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Looks at every kind of page as it is shown: wide, narrow and enlarged, in windows that stand
/// side by side and stay open from page to page.
///
/// The two languages differ in their words only, so the ordinary run looks at the English pages in
/// a wide window and the long run in every one.
class AccessTest {
  private static final String HEADLINE_IS_WHOLE =
      """
      () => {
        const h1 = document.querySelector('h1');
        const box = h1.getBoundingClientRect();
        return h1.scrollWidth <= h1.clientWidth && box.left >= 0 && box.right <= innerWidth;
      }""";

  private static Chromium.Visit wide;
  private static Chromium.Visit narrow;
  private static Chromium.Visit english;

  @BeforeAll
  static void open() {
    wide = Chromium.visit();
    narrow = Chromium.visit(Chromium.options().setViewportSize(375, 740));
    english = Chromium.visit();
  }

  @AfterAll
  static void close() {
    Stream.of(wide, narrow, english).forEach(Chromium.Visit::close);
  }

  static Stream<String> danish() {
    return Stream.concat(Stream.of(RunningSite.KINDS), Stream.of("/findes-ikke"));
  }

  @ParameterizedTest
  @MethodSource("danish")
  void a_page_keeps_the_rules_and_fits_its_window(String path) {
    Page inEnglish = english.open(RunningSite.english(path));
    Page inWide = wide.open(path);
    Page inNarrow = narrow.open(path);
    assertFits(inWide, inNarrow);
    Axe.assertSound(inEnglish, inWide, inNarrow);
    assertQuiet();
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("danish")
  void a_page_in_english_keeps_the_rules_and_fits_every_window(String path) {
    Page inWide = wide.open(RunningSite.english(path));
    Page inNarrow = narrow.open(RunningSite.english(path));
    assertFits(inWide, inNarrow);
    Axe.assertSound(inWide, inNarrow);
    assertQuiet();
  }

  private static void assertQuiet() {
    Stream.of(wide, narrow, english).forEach(Chromium.Visit::assertQuiet);
  }

  /// That nothing has to be scrolled sideways and no headline is cut off. 640 pixels are a window
  /// of 1280 at 200 %, and 320 are one at 400 %. Both are seen in colours that the reader's own
  /// system forces on the page.
  private static void assertFits(Page wide, Page narrow) {
    assertFits(wide);
    assertFits(narrow);
    narrow.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    for (int width : List.of(320, 640)) {
      narrow.setViewportSize(width, 740);
      assertFits(narrow);
    }
    narrow.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    narrow.setViewportSize(375, 740);
  }

  private static void assertFits(Page page) {
    Axe.assertFits(page);
    assertThat(page.evaluate(HEADLINE_IS_WHOLE))
        .as("whether the headline of %s is whole at %d", page.url(), page.viewportSize().width)
        .isEqualTo(true);
  }
}
