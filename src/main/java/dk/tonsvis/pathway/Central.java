package dk.tonsvis.pathway;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Total;
import java.util.NavigableMap;
import java.util.OptionalInt;

/// The pathway with likely values, everything on time and successful.
///
/// @param baseline emissions by sector without any action
/// @param emissions emissions by sector with the scenario's actions, before removals
/// @param reductions by action, its share of `baseline − emissions`; the shares of a year sum to it
///     to the gram
/// @param removals by action, apart from the reductions
/// @param net total emissions less total removals, by year
/// @param cumulative the net of all years from the first after the account's last on, summed up
/// @param neutral the first year from which on the net stays at or below zero
/// @param coverage one figure for each mitigation action that is on: measured where its effect is
///     known, missing where it is not
public record Central(
    Grid baseline,
    Grid emissions,
    Grid reductions,
    Grid removals,
    NavigableMap<Integer, Co2e> net,
    NavigableMap<Integer, Co2e> cumulative,
    OptionalInt neutral,
    Total coverage) {}
