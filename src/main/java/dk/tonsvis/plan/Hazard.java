package dk.tonsvis.plan;

/// What a changed climate brings, in the nine groups of the Danish catalogue of goals and
/// indicators for adaptation (Gate 21, December 2025).
public enum Hazard {
  /// Nedbør og skybrud.
  RAIN,
  /// Kyst og havniveau.
  SEA,
  /// Terrænnært grundvand.
  GROUNDWATER,
  /// Vandløb.
  STREAMS,
  /// Vind og storm.
  WIND,
  /// Hedebølge.
  HEAT,
  /// Tørke.
  DROUGHT,
  /// Erosion og kysttilbagerykning.
  EROSION,
  /// Koblede hændelser.
  COMPOUND
}
