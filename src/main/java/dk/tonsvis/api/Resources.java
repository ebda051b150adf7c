package dk.tonsvis.api;

import dk.tonsvis.catalogue.Contract;
import dk.tonsvis.house.House;
import dk.tonsvis.pathway.PathwayDoor;
import java.util.HashMap;
import java.util.Map;

/// Who answers which operation of the contract.
final class Resources {
  private Resources() {}

  static Map<String, Resource> of(House house, Contract contract, PathwayDoor door) {
    PlaceResources places = new PlaceResources(house.places());
    AccountResources accounts = new AccountResources(house);
    EntryResources entries = new EntryResources(house);
    RestatementResources restatements = new RestatementResources(house, accounts);
    TargetResources targets = new TargetResources(house);
    PlanResources plans = new PlanResources(house, targets);
    IndicatorResources indicators = new IndicatorResources(house);
    String written = contract.json();
    Map<String, Resource> resources = new HashMap<>();
    resources.put("listMunicipalities", places::list);
    resources.put("getMunicipality", places::get);
    resources.put(
        "mapMunicipalities",
        ask -> Answer.of(GeoJson.of(house.places().list(), places, ask.today())));
    resources.put("listRegions", places::regions);
    resources.put("listKkr", places::kkrs);
    resources.put("listAccounts", accounts::identities);
    resources.put("getSectorTree", accounts::sectorTree);
    resources.put("listVintages", accounts::vintages);
    resources.put("listEntries", entries::entries);
    resources.put("listTotals", entries::totals);
    resources.put("listRestatements", restatements::list);
    resources.put("listRestatedCells", restatements::cells);
    resources.put("getTrend", new TrendResources(house)::get);
    resources.put("listTargets", targets::list);
    resources.put("listPlans", plans::list);
    resources.put("getPlan", plans::get);
    resources.put("getPathway", new PathwayResources(house, door)::get);
    resources.put("listIndicators", indicators::list);
    resources.put("getIndicator", indicators::get);
    resources.put("listStandardActions", accounts::standardActions);
    resources.put("getContract", _ -> new Answer.Written(written));
    return resources;
  }
}
