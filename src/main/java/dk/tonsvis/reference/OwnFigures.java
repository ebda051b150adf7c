package dk.tonsvis.reference;

import java.util.List;

/// What municipalities have published of their own accounts, in the order of the table.
public final class OwnFigures {
  private final List<OwnFigure> figures;

  OwnFigures(List<OwnFigure> figures) {
    this.figures = List.copyOf(figures);
  }

  public List<OwnFigure> list() {
    return figures;
  }

  /// The figures of one account; none for an account of which no point is known.
  public List<OwnFigure> of(String account) {
    return figures.stream().filter(figure -> figure.account().equals(account)).toList();
  }
}
