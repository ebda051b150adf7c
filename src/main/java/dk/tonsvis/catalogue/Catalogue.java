package dk.tonsvis.catalogue;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.quantity.Years;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.reference.Coverage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What this installation offers as data. What is invented is not among it.
public final class Catalogue {
  /// Where the catalogue is shown to people.
  public static final String PAGE = "/data";

  private static final String OURS = "Tonsvis";

  /// More than any account has; a page of the list then holds all of it.
  private static final String ALL = "&limit=10000";

  private final House house;

  public Catalogue(House house) {
    this.house = house;
  }

  /// All datasets: first the accounts, then what is ahead, then places and the library of actions.
  public List<Dataset> datasets() {
    List<Dataset> datasets = new ArrayList<>();
    for (AccountIdentity identity : house.reference().listIdentities()) {
      if (!isInvented(identity) && !house.accounts().list(identity.id()).isEmpty()) {
        datasets.add(account(identity));
      }
    }
    datasets.add(ours("targets", "/targets", Dataset.Format.CSV, Dataset.Format.JSON));
    datasets.add(
        ours("municipalities", "/municipalities", Dataset.Format.CSV, Dataset.Format.JSON));
    datasets.add(ours("centres", "/municipalities.geojson", Dataset.Format.GEOJSON));
    datasets.add(
        ours("standard-actions", "/standard-actions", Dataset.Format.CSV, Dataset.Format.JSON));
    return List.copyOf(datasets);
  }

  private boolean isInvented(AccountIdentity identity) {
    return identity.coverage() instanceof Coverage.OneMunicipality one
        && house.places().get(one.code()).invented();
  }

  private Dataset account(AccountIdentity identity) {
    Emissions newest = house.accounts().newest(identity.id());
    String address = Contract.BASE + "/entries?account=" + identity.id();
    return new Dataset(
        identity.id(),
        identity.title(),
        identity.method(),
        identity.publisher(),
        terms(identity),
        Optional.of(Years.of(newest.firstYear(), newest.lastYear())),
        Optional.of(newest.vintage().readOn()),
        both(address),
        house.accounts().list(identity.id()).stream()
            .map(vintage -> version(vintage, address))
            .toList());
  }

  private static Dataset.Version version(Vintage vintage, String address) {
    return new Dataset.Version(
        vintage.number(),
        vintage.readOn(),
        vintage.note(),
        address + "&vintage=" + vintage.number() + ALL + "&format=csv");
  }

  private static List<Dataset.Distribution> both(String address) {
    return List.of(
        new Dataset.Distribution(Dataset.Format.CSV, address + ALL + "&format=csv"),
        new Dataset.Distribution(Dataset.Format.JSON, address + ALL));
  }

  /// What one municipality emitted, by year and sector: a part of the account it is shown by.
  public Dataset of(Municipality municipality) {
    AccountIdentity identity = house.accounts().accountOf(municipality);
    Emissions newest = house.accounts().newest(identity.id());
    return new Dataset(
        municipality.code().digits(),
        said("municipality.title", municipality.name()),
        identity.title(),
        identity.publisher(),
        terms(identity),
        Optional.of(Years.of(newest.firstYear(), newest.lastYear())),
        Optional.of(newest.vintage().readOn()),
        both(
            Contract.BASE
                + "/entries?account="
                + identity.id()
                + "&municipality="
                + municipality.code()),
        List.of());
  }

  private static Bilingual terms(AccountIdentity identity) {
    return new Bilingual(
        identity.provenance().terms(Language.DANISH),
        identity.provenance().terms(Language.ENGLISH));
  }

  /// What we gather ourselves, from sources that stand beside each row of it.
  private static Dataset ours(String id, String path, Dataset.Format... formats) {
    List<Dataset.Distribution> distributions = new ArrayList<>();
    for (Dataset.Format format : formats) {
      String asked = format == Dataset.Format.CSV ? "?format=csv" : "";
      distributions.add(new Dataset.Distribution(format, Contract.BASE + path + asked));
    }
    return new Dataset(
        id,
        said(id + ".title"),
        said(id + ".description"),
        OURS,
        said("terms.ours"),
        Optional.empty(),
        Optional.<LocalDate>empty(),
        distributions,
        List.of());
  }

  static Bilingual said(String key, String... arguments) {
    return new Bilingual(
        Words.of("catalogue", Language.DANISH).say(key, arguments),
        Words.of("catalogue", Language.ENGLISH).say(key, arguments));
  }

  /// How many figures the accounts have together, all vintages counted.
  public long figures() {
    return house.accounts().list().stream()
        .filter(vintage -> !isInvented(house.reference().getIdentity(vintage.account())))
        .mapToLong(Vintage::entries)
        .sum();
  }

  /// The account that most is about.
  public Dataset national() {
    return account(house.reference().getIdentity(Accounts.NATIONAL));
  }
}
