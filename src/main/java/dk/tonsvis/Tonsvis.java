package dk.tonsvis;

import dk.tonsvis.language.Language;
import java.nio.file.Path;

/// The program.
public final class Tonsvis {
  private Tonsvis() {}

  public static void main(String[] args) {
    System.exit(new Serve(Language.DANISH).run("127.0.0.1", 8080, Path.of("data")));
  }
}
