package dk.tonsvis.driver;

import dk.tonsvis.pathway.ErrorPropagation;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import java.util.List;

/// How sure a change is, from how sure the account is of each sector: approach 1 of the IPCC.
///
/// Nobody has said how much of a sector's doubt is the same in both years. It is taken to be none
/// of it, which gives the widest interval: what is told from zero here is told from zero anyway.
final class Doubt {
  private Doubt() {}

  /// A sector in two years, with half the width of its 95 % interval as a part of the amount.
  record Sector(Co2e from, Co2e to, Share uncertainty) {}

  /// Half the width of the interval of a sector's change.
  static Co2e of(Sector sector) {
    return of(List.of(sector));
  }

  /// Half the width of the interval of the change of all sectors together. The difference of two
  /// amounts is as unsure as their sum.
  static Co2e of(List<Sector> sectors) {
    return ErrorPropagation.sum(
            sectors.stream()
                .flatMap(
                    sector ->
                        List.of(
                            new ErrorPropagation.Part(sector.to(), sector.uncertainty()),
                            new ErrorPropagation.Part(
                                sector.from().negated(), sector.uncertainty()))
                            .stream())
                .toList())
        .halfWidth();
  }
}
