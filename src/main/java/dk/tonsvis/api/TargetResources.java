package dk.tonsvis.api;

import dk.tonsvis.house.House;
import dk.tonsvis.pathway.TargetGap;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.plan.Aim;
import dk.tonsvis.plan.Target;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Boundary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers which targets hold, and what is left to reach them.
final class TargetResources {
  private final House house;

  TargetResources(House house) {
    this.house = house;
  }

  record AimDocument(
      String kind,
      Optional<Integer> baseYear,
      Optional<Json.Amount> base,
      Optional<Double> reductionShare,
      Optional<String> unit,
      Optional<Long> units) {
    static AimDocument of(Aim aim) {
      Optional<Double> reduction = aim.findReduction().map(share -> share.value());
      return switch (aim) {
        case Aim.BaseYear a ->
            new AimDocument(
                "base_year",
                Optional.of(a.year()),
                Optional.of(Json.Amount.of(a.emissions())),
                reduction,
                Optional.empty(),
                Optional.empty());
        case Aim.BaseYearIntensity a ->
            new AimDocument(
                "base_year_intensity",
                Optional.of(a.year()),
                Optional.of(Json.Amount.of(a.perUnit())),
                reduction,
                Optional.of(a.unit()),
                Optional.of(a.units()));
        case Aim.BaselineScenario a ->
            new AimDocument(
                "baseline_scenario",
                Optional.of(a.startYear()),
                Optional.of(Json.Amount.of(a.expected())),
                reduction,
                Optional.empty(),
                Optional.empty());
        case Aim.FixedLevel _ ->
            new AimDocument(
                "fixed_level",
                Optional.empty(),
                Optional.empty(),
                reduction,
                Optional.empty(),
                Optional.empty());
      };
    }
  }

  sealed interface GapDocument {
    record Measured(
        String kind,
        String account,
        int lastYear,
        long emittedCo2eG,
        long gapCo2eG,
        Optional<Long> neededPerYearCo2eG,
        Optional<Long> achievedPerYearCo2eG)
        implements GapDocument {}

    record Missing(String kind, String reason) implements GapDocument {}
  }

  record Document(
      String id,
      String owner,
      Optional<Json.Said> statement,
      int year,
      String account,
      AimDocument aim,
      Json.Amount level,
      Optional<LocalDate> adoptedOn,
      String source,
      Optional<String> sector,
      Optional<String> partOf,
      Optional<GapDocument> gap) {}

  Answer list(Ask ask) {
    Optional<String> owner = ask.find("owner");
    owner.filter(each -> !isKnown(each)).ifPresent(each -> ask.notKnown("owner", each));
    if (ask.isWrong()) {
      return new Answer.Wrong();
    }
    List<Target> asked =
        owner.map(each -> house.targets().of(each)).orElseGet(() -> all(ask.isYes("invented")));
    Paging<Target> page = Paging.of(asked, target -> target.owner() + " " + target.id(), ask);
    return new Answer.Document(
        () -> page.map(this::document).page(), () -> csv(page.items(), ask), page.next());
  }

  private boolean isKnown(String owner) {
    return owner.equals(Target.NATION)
        || house.places().find(new MunicipalityCode(owner)).isPresent();
  }

  private List<Target> all(boolean withInvented) {
    List<Municipality> places =
        withInvented ? house.places().listWithInvented() : house.places().list();
    return Stream.concat(
            Stream.of(Target.NATION),
            places.stream()
                .sorted(Comparator.comparing(Municipality::code))
                .map(municipality -> municipality.code().digits()))
        .flatMap(owner -> house.targets().of(owner).stream())
        .toList();
  }

  Document document(Target target) {
    return new Document(
        target.id(),
        target.owner(),
        Json.Said.of(target.statement()),
        target.year(),
        target.account(),
        AimDocument.of(target.aim()),
        Json.Amount.of(target.level()),
        target.adoptedOn(),
        target.source(),
        target.reach().sector(),
        target.reach().partOf(),
        gap(target).map(this::gap));
  }

  /// The target held against the account that the municipality is shown by; empty for the nation,
  /// and for a target of a single sector, which the account's totals say nothing about.
  private Optional<TargetGap> gap(Target target) {
    if (target.owner().equals(Target.NATION) || target.reach().sector().isPresent()) {
      return Optional.empty();
    }
    AccountIdentity identity = account(target);
    return Optional.of(
        TargetGap.between(
            target,
            identity.id(),
            identity.boundary() == Boundary.TERRITORIAL,
            house.accounts().newest(identity.id()).series(target.owner())));
  }

  private AccountIdentity account(Target target) {
    return house.accounts().accountOf(house.places().get(new MunicipalityCode(target.owner())));
  }

  private GapDocument gap(TargetGap gap) {
    return switch (gap) {
      case TargetGap.Measured measured ->
          new GapDocument.Measured(
              "measured",
              account(measured.target()).id(),
              measured.lastYear(),
              measured.emitted().grams(),
              measured.gap().grams(),
              measured.neededPerYear().map(Co2e::grams),
              measured.achieved().map(achieved -> achieved.perYear().grams()));
      case TargetGap.OtherAccount _ -> new GapDocument.Missing("missing", reason(gap));
      case TargetGap.Unknown _ -> new GapDocument.Missing("missing", reason(gap));
    };
  }

  private static String reason(TargetGap gap) {
    return switch (gap) {
      case TargetGap.Measured _ -> "";
      case TargetGap.OtherAccount _ -> "measured on another account";
      case TargetGap.Unknown unknown ->
          switch (unknown.lacking()) {
            case LEVEL -> "the level is not published";
            case ACCOUNT -> "the account has no complete year";
          };
    };
  }

  private Csv csv(List<Target> targets, Ask ask) {
    Csv csv = new Csv(ask.operation().columns());
    for (Target target : targets) {
      Figure level = target.level();
      Optional<TargetGap> gap = gap(target);
      csv.row(
          target.owner(),
          target.id(),
          target.year(),
          target.account(),
          level.known(),
          Csv.missing(level),
          gap.flatMap(TargetResources::amount),
          gap.map(TargetResources::reason),
          target.statement().danish(),
          target.source());
    }
    return csv;
  }

  private static Optional<Co2e> amount(TargetGap gap) {
    return gap instanceof TargetGap.Measured measured
        ? Optional.of(measured.gap())
        : Optional.empty();
  }
}
