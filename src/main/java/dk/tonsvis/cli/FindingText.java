package dk.tonsvis.cli;

import dk.tonsvis.pathway.Finding;
import dk.tonsvis.quantity.Years;

/// What a reader of a pathway has to know, in a sentence.
record FindingText(Shell shell, Charted charted) {

  String of(Finding finding) {
    return switch (finding) {
      case Finding.SectorHeldFlat flat ->
          shell.say("finding.held-flat", charted.names().sector(flat.sector()));
      case Finding.NationalOnly national ->
          shell.say("finding.national-only", national.projection());
      case Finding.ScaledToPool scaled ->
          shell.say("finding.scaled", charted.pool(scaled.pool()), years(scaled.years()));
      case Finding.PoolsLargerThanSector larger ->
          shell.say("finding.pools-larger", charted.names().sector(larger.sector()));
      case Finding.SharesOfNothing nothing ->
          shell.say(
              "finding.shares-of-nothing",
              charted.action(nothing.action()),
              charted.pool(nothing.pool()),
              years(nothing.years()));
      case Finding.BegunBefore begun ->
          shell.say("finding.begun-before", charted.action(begun.action()));
      case Finding.BudgetYearsMissing missing ->
          shell.say("finding.budget-years", years(missing.budget()));
      case Finding.CountedElsewhere elsewhere ->
          shell.say(
              switch (elsewhere.why()) {
                case EXCLUDED -> "finding.excluded";
                case INCLUDED -> "finding.included";
                case REPLACED -> "finding.replaced";
              },
              charted.action(elsewhere.action()),
              charted.action(elsewhere.by()));
      case Finding.RaisesEmissions raises ->
          shell.say("finding.raises", charted.action(raises.action()), years(raises.years()));
    };
  }

  private static String years(Years years) {
    return years.toString();
  }

  /// The name of its kind in a document of [Json].
  static String key(Finding finding) {
    return switch (finding) {
      case Finding.SectorHeldFlat _ -> "sector-held-flat";
      case Finding.NationalOnly _ -> "national-only";
      case Finding.ScaledToPool _ -> "scaled-to-pool";
      case Finding.PoolsLargerThanSector _ -> "pools-larger-than-sector";
      case Finding.SharesOfNothing _ -> "shares-of-nothing";
      case Finding.BegunBefore _ -> "begun-before";
      case Finding.BudgetYearsMissing _ -> "budget-years-missing";
      case Finding.CountedElsewhere _ -> "counted-elsewhere";
      case Finding.RaisesEmissions _ -> "raises-emissions";
    };
  }
}
