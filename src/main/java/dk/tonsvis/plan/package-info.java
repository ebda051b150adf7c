/// What a municipality has decided: its climate action plan, revision by revision, and its targets.
///
/// A `Plan` is what the file says; a `Revision` is a stored plan with the `Step`s it has taken,
/// from draft over hearing to adopted, certified and superseded. One revision of a municipality
/// at most is in force. Nothing is overwritten: two revisions can always be compared.
///
/// ```java
/// switch (plans.adopt("0461", 3, day, "Byrådet", "26/1234", actor)) {
///   case Adoption.Adopted adopted -> adopted.revision().isInForce();
///   case Adoption.Refused refused -> refused.obstacles(); // all that stands in the way
/// }
/// for (Target target : targets.of("0461")) {
///   Figure allowed = target.level(); // what may be emitted in target.year()
/// }
/// ```
@NullMarked
package dk.tonsvis.plan;

import org.jspecify.annotations.NullMarked;
