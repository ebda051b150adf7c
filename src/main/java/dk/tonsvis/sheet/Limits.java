package dk.tonsvis.sheet;

/// How much of a file is read before it is refused. A file is somebody else's work: nothing in it
/// decides how much memory or time it takes.
///
/// @param fileBytes size of the file as it lies
/// @param lineBytes size of one line of text; a file without line breaks is refused here
/// @param rows rows below the header
/// @param columns columns of the header
/// @param unpackedBytes size of all parts of a workbook together, unpacked
/// @param packing how many times smaller than its contents a workbook may be
/// @param parts files inside a workbook
/// @param problems how many problems are listed before the rest is counted
public record Limits(
    int fileBytes,
    int lineBytes,
    int rows,
    int columns,
    long unpackedBytes,
    int packing,
    int parts,
    int problems) {
  public static final int MEGABYTE = 1_000_000;

  public static final Limits DEFAULT =
      new Limits(20 * MEGABYTE, 64 * 1024, 400_000, 256, 200L * MEGABYTE, 200, 1_000, 500);
}
