package dk.tonsvis.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// How accounts are divided into sectors: a tree (or several) of sectors, in the order to be shown.
///
/// Only leaves carry figures; a sector above them is their sum. A tree of the same id with another
/// version is another tree: a figure of one does not fit the other. A parent stands before its
/// children, so that there can be no circle.
public final class SectorTree {
  private final String id;
  private final int version;
  private final List<Sector> sectors;
  private final Map<String, Sector> byCode = new HashMap<>();

  private SectorTree(String id, int version, List<Sector> sectors) {
    this.id = id;
    this.version = version;
    this.sectors = List.copyOf(sectors);
    for (Sector sector : this.sectors) {
      sector
          .parent()
          .filter(parent -> !byCode.containsKey(parent))
          .ifPresent(
              parent -> {
                throw new IllegalArgumentException(
                    sector.code() + " stands before or without its parent " + parent);
              });
      if (byCode.put(sector.code(), sector) != null) {
        throw new IllegalArgumentException("the sector " + sector.code() + " is there twice");
      }
    }
    if (this.sectors.isEmpty()) {
      throw new IllegalArgumentException("the tree " + id + " has no sectors");
    }
  }

  /// Throws [IllegalArgumentException] for a code that is there twice, a parent that does not stand
  /// before its child, or no sector at all.
  public static SectorTree of(String id, int version, List<Sector> sectors) {
    return new SectorTree(id, version, sectors);
  }

  public String id() {
    return id;
  }

  public int version() {
    return version;
  }

  /// All sectors, parents before their children.
  public List<Sector> sectors() {
    return sectors;
  }

  public List<Sector> roots() {
    return sectors.stream().filter(sector -> sector.parent().isEmpty()).toList();
  }

  public List<Sector> children(String code) {
    return sectors.stream().filter(s -> s.parent().equals(Optional.of(code))).toList();
  }

  /// The sectors that carry figures, in order.
  public List<Sector> leaves() {
    return sectors.stream().filter(sector -> isLeaf(sector.code())).toList();
  }

  /// The leaves a sector is the sum of; a leaf is its own.
  public List<Sector> leavesUnder(String code) {
    Sector sector = get(code);
    return isLeaf(code)
        ? List.of(sector)
        : children(code).stream().flatMap(child -> leavesUnder(child.code()).stream()).toList();
  }

  public boolean isLeaf(String code) {
    return byCode.containsKey(code) && children(code).isEmpty();
  }

  public Optional<Sector> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /// Throws [NoSuchElementException] for a code that the tree does not have.
  public Sector get(String code) {
    return find(code)
        .orElseThrow(() -> new NoSuchElementException(this + " has no sector " + code));
  }

  @Override
  public String toString() {
    return id + "/" + version;
  }
}
