package dk.tonsvis.place;

/// A kommunekontaktråd: the municipalities of one part of the country in KL. Together with its
/// region it carries a decentral organisation of the climate alliance.
public record Kkr(String id, String name, Validity validity, String source) {}
