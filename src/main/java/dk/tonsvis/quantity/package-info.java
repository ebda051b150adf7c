/// Quantities: amounts with their unit in the type, and figures that may be missing.
///
/// Amounts are exact whole numbers of the smallest unit ([Co2e] grams, [Energy] watt-hours,
/// [Money] minor units); rates ([Share], [Factor]) are doubles. A formula rounds once, when it
/// leaves the rates for an amount. A figure that nobody has is [Figure.Missing] with a reason,
/// and nothing turns it into zero.
///
/// ```java
/// Co2e odense = Co2e.parseTonnes("808556.3");
/// Change change = Change.between(Co2e.ofTonnes(1_107_310), odense);
/// Total total = Total.of(List.of(new Figure.Measured(odense), Figure.missing("not reported")));
/// ```
@NullMarked
package dk.tonsvis.quantity;

import org.jspecify.annotations.NullMarked;
