package dk.tonsvis;

/// The program.
public final class Tonsvis {
  private Tonsvis() {}

  public static void main(String[] args) {}
}
