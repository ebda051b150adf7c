package dk.tonsvis.explain;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.place.Kkr;
import dk.tonsvis.place.Places;
import dk.tonsvis.place.Region;
import dk.tonsvis.place.Slug;
import dk.tonsvis.plan.Target;
import dk.tonsvis.plan.Targets;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Projection;
import dk.tonsvis.reference.Reference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells of figures and formulas in one language.
public final class Telling {
  private final Language language;
  private final Places places;
  private final Reference reference;
  private final Targets targets;

  Telling(Language language, Places places, Reference reference, Targets targets) {
    this.language = language;
    this.places = places;
    this.reference = reference;
    this.targets = targets;
  }

  private Words words() {
    return Words.of("explain", language);
  }

  /// What the figure is: `Odense: udledning i 2023 fra transport`.
  public String title(Name name) {
    String place = place(name.place());
    String key = "title." + name.kind();
    return switch (name.kind()) {
      case EMISSION, RESTATEMENT, BASELINE, WITH_ACTIONS, REMOVAL ->
          name.second().isEmpty()
              ? words().say(key, place, name.parts().getFirst())
              : words().say(key + ".part", place, name.parts().getFirst(), part(name));
      case INHABITANTS, PER_INHABITANT, PACKAGE, PATHWAY ->
          words().say(key, place, name.parts().getFirst());
      case EFFECT -> words().say(key, place, name.parts().getFirst(), part(name));
      case CHANGE, ACHIEVED -> {
        List<Integer> years = name.span().orElseThrow();
        yield words()
            .say(key, place, String.valueOf(years.getFirst()), String.valueOf(years.getLast()));
      }
      case THEME, THEMES ->
          words().say(key, place, name.second().orElse(""), name.parts().getFirst());
      case PROJECTION -> {
        String edition = reference.projection(Projection.NEWEST).edition();
        String year = name.parts().getFirst();
        yield name.second().isEmpty()
            ? words().say(key, place, year, edition)
            : words().say(key + ".part", place, year, edition, group(name));
      }
      case TREND ->
          words()
              .say(
                  key,
                  place,
                  name.parts().getFirst(),
                  words().say("method." + name.method().orElseThrow()));
      case LEVEL, GAP, NEEDED, MANKO -> words().say(key, place, targetYear(name));
    };
  }

  /// The place in words.
  public String place(String slug) {
    if (slug.equals(Name.NATION)) {
      return words().say("nation");
    }
    if (slug.equals(Name.COUNTRY)) {
      return words().say("country");
    }
    return places
        .find(slug)
        .map(municipality -> municipality.name())
        .or(
            () ->
                Stream.concat(
                        places.listRegions().stream().map(Region::name),
                        places.listKkrs().stream().map(Kkr::name))
                    .filter(name -> Slug.of(name).equals(slug))
                    .findFirst())
        .orElse(slug);
  }

  /// The sector in words, or the number of the action.
  private String part(Name name) {
    String part = name.second().orElseThrow();
    String code = part.replace('-', '_');
    return reference.listIdentities().stream()
        .map(AccountIdentity::sectorTree)
        .flatMap(Optional::stream)
        .distinct()
        .flatMap(tree -> reference.sectorTree(tree).find(code).stream())
        .findFirst()
        .map(sector -> sector.name(language))
        .map(sector -> sector.substring(0, 1).toLowerCase(language.locale()) + sector.substring(1))
        .orElse(part);
  }

  /// A sector of the nation's inventory, what it keeps apart, or one of its lines.
  private String group(Name name) {
    String part = name.second().orElseThrow();
    if (part.equals(Projection.CCS) || part.equals(Projection.CORRECTION)) {
      return words().say("group." + part);
    }
    String sector = part(name);
    return sector.equals(part) ? words().say("crf", part) : sector;
  }

  private String targetYear(Name name) {
    Stream<String> owner =
        name.place().equals(Name.COUNTRY)
            ? Stream.of(Target.NATION)
            : places.find(name.place()).stream().map(municipality -> municipality.code().digits());
    return owner
        .flatMap(code -> targets.of(code).stream())
        .filter(target -> Name.part(target.id()).equals(name.parts().getFirst()))
        .map(Target::year)
        .map(String::valueOf)
        .findFirst()
        .orElse(name.parts().getFirst());
  }

  public String formula(Formula formula) {
    return words().say("formula." + formula);
  }

  public String symbols(Formula formula) {
    return words().say("symbols." + formula);
  }

  /// How the figure was rounded on its way.
  public String rounding(Formula formula) {
    return switch (formula) {
      case AS_PUBLISHED, AS_DECIDED -> words().say("rounding.given");
      case TREND_FLAT -> words().say("rounding.exact");
      case MODELLED, SHAPLEY, TREND_LINEAR, TREND_HOLT, PER_INHABITANT, PER_YEAR, FALL_PER_YEAR ->
          words().say("rounding.once");
      case SUM_OF_SECTORS,
          SUM_OF_CODES,
          SUM_OF_THEMES,
          SUM_OF_MUNICIPALITIES,
          SUM_OF_INHABITANTS,
          SUM_OF_ACTIONS,
          SUM_OF_RESTATEMENTS,
          DIFFERENCE_IN_TIME,
          DIFFERENCE_OF_VINTAGES,
          LESS ->
          words().say("rounding.exact");
    };
  }
}
