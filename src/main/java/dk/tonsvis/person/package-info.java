/// People: who they are, the organisations they are in and in what role, and what each role may do.
///
/// A *person* is somebody who can sign in. A *membership* gives a person a role in an organisation
/// for a time; an adviser's is in the municipality that invited them. A *right* is a deed to a
/// resource; `rules.csv` says which role has it, and for whose. Doors ask [Rules], no other code
/// knows a role.
///
/// ```java
/// Standing standing = people.standing(id);
/// Rules.allow(standing, Right.EDIT_PLAN, Optional.of("0461"));
/// ```
@NullMarked
package dk.tonsvis.person;

import org.jspecify.annotations.NullMarked;
