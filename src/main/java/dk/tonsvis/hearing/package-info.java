/// What is said about a plan in hearing, and what the municipality answers.
///
/// Anyone may reply while a revision is in hearing: citizens, the municipality's councils, others.
/// A `Reply` stays as it came. Each gets an answer, which everyone may read with the reply once it
/// is published. What breaks the law can be hidden for a reason; that it came, stays known.
///
/// ```java
/// switch (hearings.receive("0999", 2, submission, source)) {
///   case Reception.Received received -> received.reference(); // for who sent it
///   case Reception.Refused refused -> refused.flaws(); // beside the fields
///   …
/// }
/// hearings.publish(reply.id(), "Tak for svaret …", actor);
/// ```
@NullMarked
package dk.tonsvis.hearing;

import org.jspecify.annotations.NullMarked;
