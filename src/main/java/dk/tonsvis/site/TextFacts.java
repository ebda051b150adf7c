package dk.tonsvis.site;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Trend;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.reference.Projection;

/// Gathers what the text pages mention.
final class TextFacts {
  private TextFacts() {}

  static TextPage.Facts of(House house, Language language) {
    Emissions emissions = house.accounts().newest(Accounts.NATIONAL);
    Projection projection = house.reference().projection("kf25");
    Numbers numbers = Numbers.in(language);
    return new TextPage.Facts(
        emissions.firstYear(),
        emissions.lastYear(),
        numbers.day(emissions.vintage().readOn()),
        numbers.decimal(Trend.ALPHA, 1),
        numbers.decimal(Trend.BETA, 1),
        projection.title().in(language),
        house.reference().getIdentity(projection.account()).provenance().terms(language));
  }
}
