/// What a municipality has decided. Its smallest part: the targets, each with the account that it
/// is measured on and the source it was read from.
///
/// ```java
/// for (Target target : targets.of("0461")) {
///   Figure allowed = target.level(); // what may be emitted in target.year()
/// }
/// ```
@NullMarked
package dk.tonsvis.plan;

import org.jspecify.annotations.NullMarked;
