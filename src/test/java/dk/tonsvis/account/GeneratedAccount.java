package dk.tonsvis.account;

import java.util.List;
import java.util.Random;

/// An invented account of any size, as the text of a file. Equal seeds give equal files.
///
/// @param municipalities four digits each
/// @param sectors codes of the leaves of a tree
public record GeneratedAccount(
    List<String> municipalities, List<String> sectors, int firstYear, int years) {

  public int rows() {
    return municipalities.size() * sectors.size() * years;
  }

  /// In the order in which such tables are published: by municipality, sector and year.
  public String csv(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(32 * rows());
    text.append("kommunekode;aar;sektor;ton_co2e\n");
    for (String municipality : municipalities) {
      for (String sector : sectors) {
        for (int year = firstYear; year < firstYear + years; year++) {
          text.append(municipality).append(';').append(year).append(';').append(sector);
          text.append(';').append(10_000 + random.nextInt(990_000));
          text.append(',').append(random.nextInt(10)).append('\n');
        }
      }
    }
    return text.toString();
  }
}
