/// Why emissions changed: how much of a change goes with more or fewer inhabitants, with what
/// happened everywhere else, and with what was different here. An accounting identity taken apart,
/// not a proof of causes.
///
/// [Lmdi] is the arithmetic, [Split] what becomes of one part of the emissions, and [Drivers] asks
/// it of a municipality. [Doubt] says when a change is too small for the account to tell.
///
/// ```java
/// Split split = Split.chained(List.of(new Product(v2018, 9_800), new Product(v2023, 10_100)));
/// Why why = drivers.of(odense);
/// ```
@NullMarked
package dk.tonsvis.driver;

import org.jspecify.annotations.NullMarked;
