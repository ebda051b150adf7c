package dk.tonsvis.indicator;

import dk.tonsvis.reference.Bilingual;

/// Something that is measured in every municipality, once a year.
///
/// @param unit what one of it is: cars, dwellings, MW
/// @param decimals how many a value is shown with
/// @param dataset id of the dataset that the 98 municipalities' values come from
public record Indicator(
    IndicatorKey key, Bilingual name, Bilingual unit, int decimals, String dataset) {}
