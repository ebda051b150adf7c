package dk.tonsvis.access;

import dk.tonsvis.person.PersonId;
import java.time.Instant;

/// Who a provider says that a person is.
public record Identity(
    String issuer, String subject, PersonId person, Instant linkedAt, Instant usedAt) {}
