/// The municipalities together: the nation, its regions and types, the nation's own inventory
/// beside their sum, and municipalities held beside each other.
///
/// Everything is told by the newest vintage of the one account that knows them all, so that no
/// difference is one of method. An [Area] is a sum with its coverage; [BesideTheNation] shows two
/// accounts and never subtracts them; [Alike] tells who began where one began.
///
/// ```java
/// Area north = alliance.of(alliance.find(Unit.Kind.REGION, "nordjylland").orElseThrow());
/// Alike alike = alliance.alike(odense);
/// ```
@NullMarked
package dk.tonsvis.alliance;

import org.jspecify.annotations.NullMarked;
