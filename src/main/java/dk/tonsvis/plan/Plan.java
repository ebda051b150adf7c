package dk.tonsvis.plan;

import java.util.List;
import java.util.Optional;

/// What a climate action plan says: the content of one revision, as it stands in its file. It never
/// changes; a plan that is changed is another revision.
///
/// @param dropped actions of the revision before that are gone, each with the reason
/// @param extras what stood in columns that we do not know; kept as it was
public record Plan(
    Head head,
    List<Target> targets,
    List<Theme> themes,
    List<Action> actions,
    List<Dropped> dropped,
    Grounds grounds,
    Outlook outlook,
    Adaptation adaptation,
    List<Extra> extras) {
  public Plan {
    targets = List.copyOf(targets);
    themes = List.copyOf(themes);
    actions = List.copyOf(actions);
    dropped = List.copyOf(dropped);
    extras = List.copyOf(extras);
  }

  /// The plan as a whole.
  ///
  /// @param municipality its code
  /// @param account id of the account identity that the plan counts its tonnes in
  /// @param lessAmbitious what the plan says where one of its targets is less ambitious than the
  ///     one before; empty if none is
  public record Head(
      String municipality, Wording title, String account, Wording lessAmbitious, String source) {}

  /// An action of the revision before that has no successor.
  public record Dropped(String number, Wording reason) {}

  /// A cell of a column that is not ours.
  ///
  /// @param table key of the table it stood in (`actions`)
  /// @param row what names the row: `7.1` an action, `7.1/2` its second effect, `grid/2030` a
  ///     year of a factor, `3` the third of the published figures
  public record Extra(String table, String row, String column, String value) {}

  /// The same plan with other extras.
  Plan with(List<Extra> others) {
    return new Plan(head, targets, themes, actions, dropped, grounds, outlook, adaptation, others);
  }

  public Optional<Action> findAction(String number) {
    return actions.stream().filter(action -> action.number().equals(number)).findFirst();
  }

  public Optional<Theme> findTheme(String number) {
    return themes.stream().filter(theme -> theme.number().equals(number)).findFirst();
  }

  public List<Action> actionsOf(Theme theme) {
    return actions.stream()
        .filter(action -> action.placement().theme().equals(Optional.of(theme.number())))
        .toList();
  }

  public Optional<Pool> findPool(String id) {
    return grounds.pools().stream().filter(pool -> pool.id().equals(id)).findFirst();
  }

  public Optional<FactorSeries> findFactor(String id) {
    return grounds.factors().stream().filter(factor -> factor.id().equals(id)).findFirst();
  }
}
