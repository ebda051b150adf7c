package dk.tonsvis.plan;

import dk.tonsvis.journal.Fact;

/// A revision was certified.
///
/// @param on the day, as `2026-05-18`
public record PlanCertified(int revision, String on, String framework, String by) implements Fact {}
