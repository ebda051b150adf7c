/// Connectors to other people's services: Energistyrelsen's account, tables of StatBank, Energi
/// Data Service.
///
/// A *source* is a service that is asked for one thing, a *run* all questions that one vintage
/// needs, an *attempt* one sitting of a run, a *fault* why an answer was not taken. What is not
/// recognised is refused: a wrong figure that looks right is worse than none.
///
/// ```java
/// Fetch outcome =
///     house.fetching().fetch(source, Span.ALL, Surroundings.of(environment), actor, progress);
/// ```
@NullMarked
package dk.tonsvis.fetch;

import org.jspecify.annotations.NullMarked;
