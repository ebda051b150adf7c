/// How people prove who they are: passwords, personal links, other people's sign-in (OIDC),
/// passkeys and the sessions that follow.
///
/// A *link* is personal and leads to one thing; it is opened as often as one likes and redeemed
/// once. A *provider* is a service that signs people in for us; an *identity* is who it says
/// somebody is. What a person may do is not decided here: that is `person`.
///
/// ```java
/// switch (house.access().passwords().enter(email, password, source)) {
///   case Entry.Entered entered -> begin(entered.person());
///   …
/// }
/// ```
@NullMarked
package dk.tonsvis.access;

import org.jspecify.annotations.NullMarked;
