package dk.tonsvis.alliance;

/// How far apart two municipalities are; each part in doublings of size.
public record Distance(double type, double size, double profile) {
  public double whole() {
    return type + size + profile;
  }
}
