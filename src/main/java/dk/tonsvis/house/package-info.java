/// The house: all capabilities, built on one database. The doors (pages, command line) get them
/// from here, and nothing else builds them.
///
/// ```java
/// try (House house = House.open(settings, Language.DANISH, System.out::println)) {
///   house.accounts().list();
/// }
/// ```
@NullMarked
package dk.tonsvis.house;

import org.jspecify.annotations.NullMarked;
