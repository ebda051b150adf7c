package dk.tonsvis.site;

/// A figure large enough to be read across a room, with what it is and what to keep in mind.
public record KeyFigure(String what, String figure, String note) {}
