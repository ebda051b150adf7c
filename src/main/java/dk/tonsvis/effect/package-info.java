/// What actions do together: how an effect grows, how effects on the same emissions overlap, and
/// what part of the common effect each action has. Pure functions of numbers and plans; they know
/// neither Spring nor a database, and run anywhere.
///
/// ```java
/// double left = Overlap.left(1000, shares, tonnes, n);       // what the package leaves
/// new Overlap().attribute(1000, shares, tonnes, n, parts);   // each action's part of 1000 − left
/// long[] grams = Apportionment.grams(parts, reduction);      // whole grams that add up
/// ```
@NullMarked
package dk.tonsvis.effect;

import org.jspecify.annotations.NullMarked;
