package dk.tonsvis.person;

/// A place where a company works (produktionsenhed).
///
/// @param pNumber its ten digits in the Central Business Register (CVR); they have no check digit
public record Site(String pNumber, String name) {
  public Site {
    if (!isPNumber(pNumber)) {
      throw new IllegalArgumentException("a P-number has ten digits: " + pNumber);
    }
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("a site has a name of 1 to 200 characters");
    }
  }

  public static boolean isPNumber(String text) {
    return text.matches("[0-9]{10}");
  }
}
