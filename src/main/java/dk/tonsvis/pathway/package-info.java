/// Where emissions lead, held against the targets: with a plan, without it, and with anything about
/// it turned; and how sure that is.
///
/// A *pathway* goes from the last year of an account to 2050. Its *central path* takes likely
/// values, everything on time and successful; its *ensemble* draws all that is uncertain many
/// times. The same input gives the same pathway to the last bit, on any number of threads, and the
/// hash of the input stands beside it.
///
/// ```java
/// switch (pathways.compute("0999", plan, Scenario.PLAN, Precision.usual())) {
///   case Computation.Computed computed -> show(computed.pathway().outcomes());
///   case Computation.Impossible impossible -> say(impossible.obstacles());
/// }
/// ```
@NullMarked
package dk.tonsvis.pathway;

import org.jspecify.annotations.NullMarked;
