package dk.tonsvis.reference;

/// Where figures are from and on which terms they are used. `licence` is the wording the publisher
/// asks for, or what is known of the terms; `source` is an address or the name of a publication.
public record Provenance(String licence, String source) {}
