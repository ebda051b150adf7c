/// The desk: signing in, and the pages on which signed-in people work.
///
/// A handler takes a [Visit], asks the fronts and shows a [DeskPage] made of [Part]s; one template
/// renders them all, so that forms, lists and refusals look and behave alike. What is sent is
/// answered by a redirect, or by the same form with what is wrong in it. Who may, the doorkeeper
/// has decided by the rule of the route; whose drafts can be seen at all, the visit's sight.
@NullMarked
package dk.tonsvis.desk;

import org.jspecify.annotations.NullMarked;
