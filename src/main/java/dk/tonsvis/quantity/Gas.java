package dk.tonsvis.quantity;

/// The greenhouse gases that a municipal account keeps apart.
public enum Gas {
  CO2,
  CH4,
  N2O
}
