package dk.tonsvis.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalLong;

/// The file to be imported, as it was named: a path, or `-` for standard input.
///
/// @param size in bytes, where it is known beforehand
record SourceFile(InputStream stream, OptionalLong size) implements AutoCloseable {

  private static final String STANDARD_INPUT = "-";

  /// Throws [Refusal] if there is no such file, or it cannot be read.
  static void require(String name) {
    if (name.equals(STANDARD_INPUT)) {
      return;
    }
    Path path = path(name);
    if (!Files.exists(path)) {
      throw new Refusal(Exit.NOT_FOUND, "file.not-found", name);
    }
    if (Files.isDirectory(path)) {
      throw new Refusal(Exit.FAILED, "file.folder", name);
    }
    if (!Files.isReadable(path)) {
      throw new Refusal(Exit.FAILED, "file.denied", name);
    }
  }

  static SourceFile open(String name, Shell shell) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      return new SourceFile(shell.in(), OptionalLong.empty());
    }
    Path path = path(name);
    return new SourceFile(Files.newInputStream(path), OptionalLong.of(Files.size(path)));
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException _) {
      throw new Refusal(Exit.NOT_FOUND, "file.not-found", name);
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
