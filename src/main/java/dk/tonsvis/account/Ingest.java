package dk.tonsvis.account;

import dk.tonsvis.sheet.Decimals;
import dk.tonsvis.sheet.FileKind;
import dk.tonsvis.sheet.Limits;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problem.Count;
import dk.tonsvis.sheet.Problem.Place;
import dk.tonsvis.sheet.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads and checks a file with an account, delimited text or workbook; which of them it is, the
/// first bytes say.
///
/// The file is held in memory while it is read, up to [Limits#fileBytes()]. A text is measured as
/// it arrives, so that a line without end is refused after [Limits#lineBytes()] and not when the
/// memory is full. [IOException] is left to the caller: it says nothing about the file.
final class Ingest {
  private static final int[] ZIP = {'P', 'K', 3, 4};

  /// OLE 2: a workbook of before 2007, or one that is locked with a password.
  private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0};

  private Ingest() {}

  /// Reads the file and checks every row that could be read. Whether cells are missing is only
  /// asked when all rows could be read, since an unreadable row is not a missing one.
  static Reading read(
      InputStream file, Limits limits, Optional<Decimals> decimals, Expectations expectations)
      throws IOException {
    return switch (read(file, limits, decimals)) {
      case Reading.Read read -> {
        List<Problem> found =
            Checks.of(read.lines(), read.origin(), expectations, limits.problems());
        List<Problem> all = Problems.join(limits.problems(), found, read.warnings());
        yield found.stream().anyMatch(Problem::isError)
            ? new Reading.Unreadable(all, read.lines(), read.origin())
            : new Reading.Read(read.lines(), all, read.origin());
      }
      case Reading.Unreadable unreadable -> {
        List<Problem> found =
            Checks.ofRows(unreadable.lines(), unreadable.origin(), expectations, limits.problems());
        yield new Reading.Unreadable(
            Problems.join(limits.problems(), unreadable.problems(), found),
            unreadable.lines(),
            unreadable.origin());
      }
    };
  }

  /// Reads the file without looking at what its codes mean.
  static Reading read(InputStream file, Limits limits, Optional<Decimals> decimals)
      throws IOException {
    byte[] buffer = new byte[Math.min(limits.fileBytes(), 1 << 16) + 1];
    int length = file.readNBytes(buffer, 0, 8);
    boolean isWorkbook = CsvReader.startsWith(buffer, ZIP);
    if (CsvReader.startsWith(buffer, OLE)) {
      return refused(Place.FILE, FileKind.LOCKED_OR_OLD_WORKBOOK);
    }
    LineLengths lines = new LineLengths();
    lines.count(buffer, 0, length);
    while (true) {
      if (length == buffer.length) {
        long larger = Math.min(2L * length, limits.fileBytes() + 1L);
        buffer = Arrays.copyOf(buffer, (int) larger);
      }
      int read = file.read(buffer, length, Math.min(buffer.length - length, 1 << 16));
      if (read < 0) {
        break;
      }
      lines.count(buffer, length, length + read);
      length += read;
      if (length > limits.fileBytes()) {
        return refused(
            Place.FILE, FileKind.FILE_TOO_LARGE, new Count(limits.fileBytes() / Limits.MEGABYTE));
      }
      if (!isWorkbook && lines.longest > limits.lineBytes()) {
        return refused(
            Place.FILE.row(lines.rowOfLongest), Flaw.LINE_TOO_LONG, new Count(limits.lineBytes()));
      }
    }
    byte[] bytes = Arrays.copyOf(buffer, length);
    return isWorkbook
        ? WorkbookReader.read(bytes, limits, decimals)
        : CsvReader.read(bytes, limits, decimals);
  }

  private static Reading refused(Place place, Problem.Kind kind, Problem.Argument... arguments) {
    return Reading.refused(List.of(Problem.of(place, kind, arguments)));
  }

  /// Measures lines while they arrive.
  private static final class LineLengths {
    private int row = 1;
    private int length;
    private int longest;
    private int rowOfLongest = 1;

    void count(byte[] bytes, int from, int to) {
      for (int i = from; i < to; i++) {
        byte b = bytes[i];
        if (b == '\n' || b == '\r') {
          length = 0;
          row += b == '\n' ? 1 : 0;
        } else if (++length > longest) {
          longest = length;
          rowOfLongest = row;
        }
      }
    }
  }
}
