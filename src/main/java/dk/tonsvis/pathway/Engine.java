package dk.tonsvis.pathway;

/// The calculation itself, as something that has a version.
public final class Engine {
  /// Raised whenever the same input would give another result.
  public static final String VERSION = "2";

  private Engine() {}
}
