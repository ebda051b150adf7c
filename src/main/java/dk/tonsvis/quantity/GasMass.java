package dk.tonsvis.quantity;

/// A mass of one gas, in whole grams. It becomes [Co2e] only through a named [GwpSet].
public record GasMass(Gas gas, long grams) {
  public GasMass plus(GasMass other) {
    if (gas != other.gas) {
      throw new IllegalArgumentException("cannot add " + other.gas + " to " + gas);
    }
    return new GasMass(gas, Math.addExact(grams, other.grams));
  }

  public Co2e co2e(GwpSet gwp) {
    return Co2e.round(grams * gwp.potential(gas));
  }
}
