package dk.tonsvis.plan;

import dk.tonsvis.journal.Fact;
import java.util.Optional;

/// A revision was adopted and is in force.
///
/// @param on the day, as `2026-05-18`
/// @param supersedes the revision that was in force before
public record PlanAdopted(
    int revision, String on, String body, String caseNumber, Optional<Integer> supersedes)
    implements Fact {}
