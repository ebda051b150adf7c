package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A real Chromium, started once for all tests of a run.
///
/// Playwright is driven through npm's `playwright-core` of the same version, which is a fifteenth
/// of the size of the driver that comes with the Java package. That driver looks for `package` in
/// the folder `playwright.cli.dir`, so such a folder is made. Without a browser, or without the npm
/// package, a test that wants it is skipped and says why.
public final class Chromium {
  private static final Path CORE = Path.of("node_modules/playwright-core").toAbsolutePath();
  private static final List<String> FLAGS =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--font-render-hinting=none");

  private static Optional<Browser> started = Optional.empty();

  private Chromium() {}

  /// A window of its own: nothing is remembered from another test. 1280 × 900 and Danish unless the
  /// options say otherwise.
  static Visit visit() {
    return visit(options());
  }

  static Visit visit(Browser.NewContextOptions options) {
    return visit(RunningSite.address(), options);
  }

  /// The same at another server than that of all tests.
  ///
  /// @param options of [#options(String)]
  public static Visit visit(String address, Browser.NewContextOptions options) {
    return visit(List.of(address), options);
  }

  /// The same where the journey goes by others, such as a provider of sign-in.
  ///
  /// @param addresses of all who may be asked
  public static Visit visit(List<String> addresses, Browser.NewContextOptions options) {
    return new Visit(browser().newContext(options), addresses);
  }

  static Browser.NewContextOptions options() {
    return options(RunningSite.address());
  }

  public static Browser.NewContextOptions options(String address) {
    return new Browser.NewContextOptions()
        .setBaseURL(address)
        .setLocale("da-DK")
        .setViewportSize(1280, 900);
  }

  /// A window on a server of the test's own.
  ///
  /// @param address of the server, without a slash at the end
  public static BrowserContext window(String address, int width) {
    BrowserContext window =
        browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(address)
                    .setLocale("da-DK")
                    .setViewportSize(width, 900));
    window.setDefaultTimeout(20_000);
    return window;
  }

  private static synchronized Browser browser() {
    if (started.isEmpty()) {
      started = Optional.of(start(executable()));
    }
    return started.get();
  }

  private static Path executable() {
    String named = System.getProperty("tonsvis.chromium", "/usr/bin/chromium");
    Assumptions.assumeTrue(
        !named.isEmpty() && Files.isExecutable(Path.of(named)), "there is no Chromium here");
    Assumptions.assumeTrue(
        Files.exists(CORE.resolve("cli.js")), "playwright-core is not installed in node_modules");
    return Path.of(named);
  }

  private static Browser start(Path executable) {
    System.setProperty("playwright.cli.dir", driver().toString());
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        "node",
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    List<String> flags = new ArrayList<>(FLAGS);
    if (isRoot()) {
      flags.add("--no-sandbox");
    }
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(executable)
                .setHeadless(true)
                .setArgs(flags));
  }

  /// The folder that the Java package takes for an unpacked driver.
  private static Path driver() {
    Path driver = Path.of("target/playwright-driver").toAbsolutePath();
    Path link = driver.resolve("package");
    try {
      Files.createDirectories(driver);
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, CORE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return driver;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name", "").equals("root");
  }

  /// A reader's visit. Closing it fails if the console told of an error, a request failed or
  /// somebody else than the site was asked for anything.
  public static final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visit(BrowserContext context, List<String> addresses) {
      this.context = context;
      context.setDefaultTimeout(20_000);
      this.page = context.newPage();
      context.onRequest(
          request -> {
            if (addresses.stream().noneMatch(each -> request.url().startsWith(each + "/"))) {
              complaints.add("asked elsewhere: " + request.url());
            }
          });
      context.onRequestFailed(request -> complaints.add("failed: " + request.url()));
      context.onResponse(
          response -> {
            if (response.status() >= 400 && !response.request().isNavigationRequest()) {
              complaints.add(response.status() + ": " + response.url());
            }
          });
      context.onWebError(error -> complaints.add(error.error()));
      context.onConsoleMessage(
          message -> {
            boolean isPageItself = message.location().startsWith(page.url());
            boolean isStatus = message.text().startsWith("Failed to load resource");
            if (Stream.of("error", "warning").anyMatch(message.type()::equals)
                && !(isStatus && isPageItself)) {
              complaints.add(message.type() + ": " + message.text());
            }
          });
    }

    public Page page() {
      return page;
    }

    /// Goes there and waits until the letters are the ones they should be.
    public Page open(String path) {
      page.navigate(path);
      page.evaluate("() => document.fonts.ready.then(() => true)");
      return page;
    }

    /// That nothing has been complained of so far.
    public void assertQuiet() {
      assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
      context.close();
      assertQuiet();
    }
  }
}
