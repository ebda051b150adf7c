/// Reference data: whose accounts there are, into which sectors they are divided, the national
/// projection, and the vintages and published points that come with the program.
///
/// All of it is data with a source, in tables of this package; a new edition is a new row or a new
/// table. An *account identity* is publisher, boundary and method: figures of two identities are
/// never added or subtracted. A *vintage* is an account as it read on a day.
///
/// ```java
/// Reference reference = Reference.load();
/// Projection kf25 = reference.projection("kf25");
/// kf25.total().amountAt(2030); // 22.18 Mt
/// kf25.index("transport", 2023); // the sector's course from 2023, as ratios
/// ```
@NullMarked
package dk.tonsvis.reference;

import org.jspecify.annotations.NullMarked;
