package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;

/// Takes the pictures that the documents show. They are renewed with `-Dscreenshots.renew=true`
/// only, since two machines do not draw the same letters.
class ScreenshotsTest {
  private static final Path FOLDER = Path.of("target/screenshots");
  private static final Path IMAGES = Path.of("docs/images");
  private static final int LARGEST = 200_000;

  @Test
  void pictures_are_taken_of_the_front_page_and_of_odense() throws IOException {
    take("/", 1280, 900, "front-1280.png", "front.png");
    take("/kommuner/odense", 1280, 900, "odense-1280.png", "odense.png");
    take("/kommuner/odense", 375, 740, "odense-375.png", "");
  }

  private static void take(String path, int width, int height, String name, String image)
      throws IOException {
    Path file = FOLDER.resolve(name);
    try (Chromium.Visit visit = Chromium.visit(Chromium.options().setViewportSize(width, height))) {
      visit.open(path).screenshot(new Page.ScreenshotOptions().setPath(file));
    }
    assertThat(Files.size(file)).as(name).isBetween(10_000L, (long) LARGEST);
    if (!image.isEmpty() && Boolean.getBoolean("screenshots.renew")) {
      Files.createDirectories(IMAGES);
      Files.copy(file, IMAGES.resolve(image), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!image.isEmpty()) {
      assertThat(IMAGES.resolve(image)).exists();
    }
  }
}
