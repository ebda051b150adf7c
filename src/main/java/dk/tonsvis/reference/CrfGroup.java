package dk.tonsvis.reference;

import java.util.Optional;

/// In which group the emissions of one CRF code are shown: a sector's code, or
/// [Projection#CCS] or [Projection#CORRECTION]. Where the grouping is a choice, the note says so.
public record CrfGroup(String crf, String group, String description, Optional<Bilingual> note) {}
