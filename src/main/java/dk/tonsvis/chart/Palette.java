package dk.tonsvis.chart;

import java.util.List;

/// The colours of every drawing. What they promise is tested: marks have a contrast of 3:1 on white
/// and text 4.5:1; sectors differ by at least 8 in CIE L* from every other sector, so that grey
/// print tells them apart, and stay apart under the three kinds of colour blindness.
public final class Palette {
  public static final Colour PAPER = new Colour("#ffffff");

  /// Text, axes and whatever is the main thing.
  public static final Colour INK = new Colour("#1a2b34");

  /// Secondary text and reference lines.
  public static final Colour QUIET = new Colour("#56666f");

  /// Gridlines, which carry no meaning of their own.
  public static final Colour GRID = new Colour("#dde3e6");

  /// What is missing on a map.
  static final Colour HATCH_GROUND = new Colour("#f3f5f6");

  static final Colour HATCH = new Colour("#8b9aa2");

  /// The line or bar that the drawing is about.
  public static final Colour ACCENT = new Colour("#0f6478");

  public static final Colour ENERGY = new Colour("#113e63");
  public static final Colour TRANSPORT = new Colour("#c78343");
  public static final Colour AGRICULTURE_LAND = new Colour("#4d6e3f");
  public static final Colour WASTE_WASTEWATER = new Colour("#1b87a4");
  public static final Colour INDUSTRIAL_PROCESSES = new Colour("#773e51");

  /// The sectors in stacking order, from the bottom up.
  public static final List<Colour> SECTORS =
      List.of(ENERGY, TRANSPORT, AGRICULTURE_LAND, WASTE_WASTEWATER, INDUSTRIAL_PROCESSES);

  /// Groups of actions as they lie on each other in [Wedges], and last what the smallest are put
  /// together in. No group has a sector's colour; neighbours differ by at least 20 in CIE L*.
  public static final List<Colour> GROUPS =
      List.of(
          new Colour("#0e4a4a"),
          new Colour("#6a94a8"),
          new Colour("#4b3f72"),
          new Colour("#a08a5c"),
          new Colour("#6b2140"),
          new Colour("#8f8bb8"),
          new Colour("#414c52"));

  /// What is left to emit under a plan.
  static final Colour LEFT = new Colour("#eceff0");

  /// Grounds of a risk matrix, paler the smaller the risk; dark rings stand on all of them.
  static final List<Colour> RISK =
      List.of(
          new Colour("#f3f5f6"),
          new Colour("#e4eaed"),
          new Colour("#d3dde2"),
          new Colour("#c0ced5"),
          new Colour("#abbec7"));

  /// Change, from "fell most" to "rose most": four falls, unchanged, two rises. Blue to ochre,
  /// which no kind of colour blindness confuses (red and green it does, and blue and purple too);
  /// darker is farther from unchanged. Two darks look alike in grey, so a tile map marks the rises
  /// with a corner as well.
  public static final List<Colour> CHANGE =
      List.of(
          new Colour("#0a4560"),
          new Colour("#2f728c"),
          new Colour("#78abc0"),
          new Colour("#bfdbe6"),
          new Colour("#f6f3ea"),
          new Colour("#e6b96f"),
          new Colour("#9a5a14"));

  /// Where "unchanged" stands in [#CHANGE].
  public static final int UNCHANGED = 4;

  private Palette() {}
}
