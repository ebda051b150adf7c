package dk.tonsvis.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/// The PostgreSQL server programs, unpacked from the jar on the class path into the data folder.
final class Binaries {
  private static final List<String> ARCHIVES =
      List.of(
          "/postgres-linux-x86_64.txz",
          "/postgres-linux-arm_64.txz",
          "/postgres-darwin-arm_64.txz");

  private final Path folder;

  private Binaries(Path folder) {
    this.folder = folder;
  }

  /// Unpacks once. The folder gets its name only when all of it is there, so that a kill half-way
  /// leaves nothing that looks finished.
  static Binaries unpackedIn(Path data) throws IOException {
    Path folder = data.resolve("server");
    if (!Files.exists(folder)) {
      Path half = data.resolve("server-unpacking");
      FileSystemUtils.deleteRecursively(half);
      unpack(half);
      Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Binaries(folder);
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  private static void unpack(Path into) throws IOException {
    try (InputStream archive = archive();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive)), "UTF-8")) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
          throw new IOException("the archive points outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(Objects.requireNonNull(target.getParent()));
          if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
          } else {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
          }
        }
      }
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    return PosixFilePermissions.fromString((mode & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
  }

  private static InputStream archive() {
    for (String name : ARCHIVES) {
      InputStream in = Binaries.class.getResourceAsStream(name);
      if (in != null) {
        return in;
      }
    }
    throw new DatabaseUnavailable(
        "no-binaries",
        System.getProperty("os.name").toLowerCase(Locale.ROOT)
            + " "
            + System.getProperty("os.arch"));
  }
}
