package dk.tonsvis.site;

import dk.tonsvis.pathway.Outcome;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Target;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.reference.Reference;
import java.util.Optional;
import java.util.OptionalInt;

/// How the pages speak of pathways: what is missing, how sure it is, and when.
record PathwayVoice(Voice voice, Reference reference) {
  private static final long HALF_A_TONNE = Co2e.GRAMS_PER_TONNE / 2;

  String say(String key, String... arguments) {
    return voice.say(key, arguments);
  }

  /// Tonnes without a sign; what would round to none is "less than one tonne".
  String size(Co2e amount) {
    Co2e size = amount.isNegative() ? amount.negated() : amount;
    return size.isPositive() && size.grams() < HALF_A_TONNE
        ? say("pathway.below-one")
        : voice.numbers().tonnes(size);
  }

  /// `der mangler 1.200 ton`, `300 ton til overs`, `nået på tonnet`.
  String manko(Outcome.Held held) {
    Co2e manko = held.manko();
    if (manko.grams() == 0) {
      return say("pathway.manko.exact");
    }
    return say(manko.isPositive() ? "pathway.manko.lacks" : "pathway.manko.over", size(manko));
  }

  /// How often something happened in the draws: `43 ud af 100`.
  String futures(Share share) {
    double percent = share.percent();
    if (percent > 0 && percent < 0.5) {
      return say("pathway.futures.few");
    }
    if (percent < 100 && percent >= 99.5) {
      return say("pathway.futures.most");
    }
    return say("pathway.futures", voice.numbers().decimal(percent, 0));
  }

  String futures(Optional<Share> share) {
    return share.map(this::futures).orElseGet(() -> say("pathway.futures.unknown"));
  }

  /// A target by its year, and its sector where it is not for the whole: `2030-målet for Energi`.
  String name(Target target, String account) {
    String year = String.valueOf(target.year());
    return target
        .reach()
        .sector()
        .map(sector -> say("pathway.target.sector", year, sector(account, sector)))
        .orElseGet(() -> say("pathway.target", year));
  }

  /// A sector's name in the account; its code where the account has no such sector.
  String sector(String account, String code) {
    return reference
        .findIdentity(account)
        .flatMap(identity -> identity.sectorTree())
        .map(reference::sectorTree)
        .flatMap(tree -> tree.leaves().stream().filter(s -> s.code().equals(code)).findFirst())
        .map(sector -> sector.name(voice.language()))
        .orElse(code);
  }

  String neutral(OptionalInt year) {
    return year.isPresent()
        ? say("pathway.neutral", String.valueOf(year.getAsInt()))
        : say("pathway.neutral.never");
  }

  String baseline(Baseline baseline) {
    return switch (baseline) {
      case Baseline.Frozen _ -> say("pathway.baseline.frozen");
      case Baseline.National national -> say("pathway.baseline.national", edition(national.id()));
      case Baseline.Own own -> say("pathway.baseline.own", own.source());
    };
  }

  private String edition(String id) {
    return reference.projection(id).edition();
  }
}
