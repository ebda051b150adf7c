package dk.tonsvis.desk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import java.util.stream.Stream;

/// Somebody who has no mouse: they go from stop to stop until they are where they want to be.
record Keyboard(Page page) {
  private static final int FARTHEST = 250;

  /// Goes on with the tab key until the thing has the focus.
  void reach(Locator thing) {
    thing.evaluate("thing => { window.goal = thing }");
    for (int stop = 0; stop < FARTHEST; stop++) {
      if (page.evaluate("() => document.activeElement === window.goal").equals(true)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no way with the tab key to " + thing + " on " + page.url());
  }

  /// Goes to a choice among several, of which the tab key stops at one only: the arrows go on.
  void reachOneOf(String label) {
    Locator choice = field(label);
    reach(page.locator("input[name='" + choice.getAttribute("name") + "']").first());
    for (int stop = 0; stop < FARTHEST && !isFocused(choice); stop++) {
      page.keyboard().press("ArrowDown");
    }
  }

  private static boolean isFocused(Locator thing) {
    return thing.evaluate("thing => thing === document.activeElement").equals(true);
  }

  /// Types into the field instead of what stood there.
  void type(String label, String text) {
    reach(field(label));
    page.keyboard().press("ControlOrMeta+A");
    page.keyboard().insertText(text);
  }

  /// The field with the label, also where the label says that it may be left empty.
  Locator field(String label) {
    return Stream.of(Language.values())
        .map(language -> label + " " + Words.of("desk", language).say("part.optional"))
        .map(this::labelled)
        .reduce(labelled(label), Locator::or);
  }

  private Locator labelled(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /// Chooses from a list by the first letters of what is wanted.
  void choose(String label, String letters) {
    reach(field(label));
    page.keyboard().type(letters);
  }

  void press(String button) {
    reach(
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
            .first());
    leave(page, () -> page.keyboard().press("Enter"));
  }

  void follow(String link) {
    reach(
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
            .first());
    leave(page, () -> page.keyboard().press("Enter"));
  }

  /// Does what leads to another page, and waits until that one is there.
  static void leave(Page page, Runnable deed) {
    page.evaluate("() => { window.isLeft = true }");
    deed.run();
    page.waitForFunction("() => !window.isLeft && document.readyState === 'complete'");
  }
}
