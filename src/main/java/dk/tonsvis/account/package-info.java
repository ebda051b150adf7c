/// What was emitted: accounts of greenhouse gases by municipality, year and sector, as they were
/// known at a time.
///
/// The same cell of the same account changes when the publisher learns more. A file is read and
/// checked as a whole: all that is wrong with it ([Flaw]) is told at once. [Restatement] compares
/// two vintages of one account, [Trend] carries a series some years on.
///
/// ```java
/// Restatement restatement = Restatement.between(march, may);
/// Trend trend = Trend.of(odense.known(), 2030);
/// ```
@NullMarked
package dk.tonsvis.account;

import org.jspecify.annotations.NullMarked;
