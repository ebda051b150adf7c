package dk.tonsvis.place;

/// A number of Det Centrale Virksomhedsregister: eight digits, of which the last is chosen so that
/// the weighted sum (weights 2, 7, 6, 5, 4, 3, 2, 1) is a multiple of eleven.
public record Cvr(String digits) {
  private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};

  public Cvr {
    if (!isValid(digits)) {
      throw new IllegalArgumentException("not a CVR number: " + digits);
    }
  }

  public static boolean isValid(String digits) {
    if (!digits.matches("[0-9]{8}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return sum % 11 == 0;
  }

  @Override
  public String toString() {
    return digits;
  }
}
