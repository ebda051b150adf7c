package dk.tonsvis.api;

import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.reference.Coverage;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// News of the whole country: vintages of accounts and adopted plans, each on the day it tells of.
/// What is invented is no news.
final class NationalNews {
  private NationalNews() {}

  static List<News> of(News.Teller teller) {
    House house = teller.house();
    List<News> news = new ArrayList<>();
    for (Vintage vintage : house.accounts().list()) {
      if (!isInvented(house, vintage)) {
        news.add(teller.vintage(vintage, house.accounts().publishedAt(vintage), "/data"));
      }
    }
    for (Municipality municipality : house.places().list()) {
      for (Revision revision : house.plans().listPublic(municipality.code().digits())) {
        revision
            .adoption()
            .ifPresent(
                step ->
                    news.add(
                        teller.adopted(
                            municipality,
                            revision,
                            step,
                            step.on().atStartOfDay(ZoneOffset.UTC).toInstant())));
      }
    }
    news.sort(Comparator.comparing(News::id));
    return news;
  }

  private static boolean isInvented(House house, Vintage vintage) {
    return house.reference().getIdentity(vintage.account()).coverage()
            instanceof Coverage.OneMunicipality one
        && house.places().get(one.code()).invented();
  }
}
