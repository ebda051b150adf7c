package dk.tonsvis.site;

/// Something that is known, with what it is.
public record Fact(String what, Text text) {}
