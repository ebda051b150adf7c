package dk.tonsvis.plan;

import dk.tonsvis.journal.Fact;

/// A target was registered.
public record TargetRegistered(String target, int year, String account) implements Fact {}
