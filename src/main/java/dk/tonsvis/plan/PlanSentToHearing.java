package dk.tonsvis.plan;

import dk.tonsvis.journal.Fact;
import java.util.Optional;

/// A revision was sent to hearing. Days are written as `2026-05-18`.
public record PlanSentToHearing(int revision, String on, Optional<String> until) implements Fact {}
