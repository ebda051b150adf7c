package dk.tonsvis.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Who is using a data folder, told by two lock files that the operating system releases when a
/// process dies, however it dies.
///
/// `gate` is held alone while somebody starts or stops the server, so that nobody stops it while
/// another joins. `users` is held in common by every program that uses the server: who can have it
/// alone knows that nobody else does.
final class Occupancy implements AutoCloseable {
  private final FileChannel gate;
  private final FileChannel users;
  private @Nullable FileLock mine;

  private Occupancy(FileChannel gate, FileChannel users) {
    this.gate = gate;
    this.users = users;
  }

  static Occupancy of(Path folder) throws IOException {
    return new Occupancy(open(folder.resolve("gate.lock")), open(folder.resolve("users.lock")));
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /// Waits for the gate; close the lock to open it again.
  FileLock passGate() throws IOException {
    return gate.lock();
  }

  /// Whether no other program uses the server. Ask only inside the gate.
  boolean isAlone() throws IOException {
    release();
    try (FileLock alone = users.tryLock()) {
      return alone != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /// Counts this program among the users.
  void enter() throws IOException {
    mine = users.lock(0, Long.MAX_VALUE, true);
  }

  private void release() throws IOException {
    if (mine != null) {
      mine.release();
      mine = null;
    }
  }

  @Override
  public void close() throws IOException {
    release();
    users.close();
    gate.close();
  }
}
