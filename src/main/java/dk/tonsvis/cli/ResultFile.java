package dk.tonsvis.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that a command writes. One that is there already is left alone, since it may be what
/// somebody has worked on all day.
record ResultFile(String name, Path path) {

  /// Throws [Refusal] if it is there already, or cannot be a file.
  static ResultFile fresh(String name) {
    try {
      ResultFile file = new ResultFile(name, Path.of(name));
      if (Files.exists(file.path)) {
        throw new Refusal(Exit.FAILED, "file.exists", name);
      }
      return file;
    } catch (InvalidPathException e) {
      throw new Refusal(Exit.FAILED, "file.unwritable", name, String.valueOf(e.getMessage()));
    }
  }

  void write(byte[] content) {
    try {
      Files.write(path, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException _) {
      throw new Refusal(Exit.FAILED, "file.exists", name);
    } catch (IOException e) {
      throw new Refusal(Exit.FAILED, "file.unwritable", name, String.valueOf(e.getMessage()));
    }
  }

  void write(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }
}
