package dk.tonsvis.pathway;

import dk.tonsvis.plan.Outlook;
import dk.tonsvis.quantity.Co2e;
import java.util.OptionalInt;

/// A budget of emissions held against a pathway.
///
/// @param used the sum of the yearly net emissions over the budget's years, both ends included;
///     years of the account before the pathway are taken from the account
/// @param left `budget − used`; negative when more is emitted than it allows
/// @param exhausted the year in which it is used up; empty if it lasts
public record BudgetUse(Outlook.Budget budget, Co2e used, Co2e left, OptionalInt exhausted) {}
