package dk.tonsvis.indicator;

import java.time.Instant;
import java.time.LocalDate;

/// A dataset as it was known on one day. None is ever overwritten.
///
/// @param number the vintage's number in this installation, by which it is named
/// @param dataset id of the dataset
/// @param readOn the day on which it was read at the publisher
/// @param contentHash SHA-256 over the values in canonical order; equal values, equal hash
/// @param values how many it has, missing ones counted
/// @param storedAt when it was stored here
public record IndicatorVintage(
    int number,
    String dataset,
    LocalDate readOn,
    String contentHash,
    int values,
    Instant storedAt) {}
