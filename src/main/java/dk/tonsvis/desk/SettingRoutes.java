package dk.tonsvis.desk;

import dk.tonsvis.hearing.Council;
import dk.tonsvis.hearing.CouncilFlaw;
import dk.tonsvis.hearing.Councils;
import dk.tonsvis.hearing.Speaker;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Right;
import dk.tonsvis.setting.MunicipalSetting;
import dk.tonsvis.setting.Settling;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What a municipality settles once for all that follows.
@Controller
final class SettingRoutes {
  private static final String PATH = Desk.PATH + "/kommuner/{place}/indstillinger";
  private static final String COUNCIL = PATH + "/raad/{id:[0-9a-f-]{36}}/fjern";

  private final House house;
  private final Desk desk;

  SettingRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
  }

  @GetMapping({PATH, "/en" + PATH})
  @MayUse(Right.KEEP_SETTINGS)
  View page(Visit visit) {
    SettingParts parts = new SettingParts(visit, house);
    return desk.show(
        visit, parts.crumbs(), parts.headline(), parts.lead(), parts.all(Map.of(), Set.of()));
  }

  @PostMapping({PATH, "/en" + PATH})
  @MayUse(Right.KEEP_SETTINGS)
  View settle(Visit visit, @RequestParam Map<String, String> typed) {
    Settling settling = house.settings().settle(visit.code(), setting(typed), visit.actor());
    return switch (settling) {
      case Settling.Settled _, Settling.Unchanged _ -> Sent.to(here(visit), "indstillet");
      case Settling.Refused refused -> refused(visit, typed, refused.flaws());
    };
  }

  private static MunicipalSetting setting(Map<String, String> typed) {
    String days = typed.getOrDefault("dage", "").strip();
    return new MunicipalSetting(
        typed.getOrDefault("kontor", ""),
        typed.getOrDefault("email", ""),
        typed.getOrDefault("telefon", ""),
        typed.getOrDefault("side", ""),
        language(typed),
        days.matches("[0-9]{1,4}") ? Integer.parseInt(days) : 0);
  }

  private static Language language(Map<String, String> typed) {
    return typed.getOrDefault("sprog", "").equals("en") ? Language.ENGLISH : Language.DANISH;
  }

  private View refused(Visit visit, Map<String, String> typed, Set<? extends Enum<?>> flaws) {
    SettingParts parts = new SettingParts(visit, house);
    return desk.show(
        HttpStatus.UNPROCESSABLE_CONTENT,
        visit,
        parts.crumbs(),
        parts.headline(),
        parts.lead(),
        parts.all(typed, flaws));
  }

  @PostMapping({PATH + "/raad", "/en" + PATH + "/raad"})
  @MayUse(Right.KEEP_SETTINGS)
  View add(Visit visit, @RequestParam Map<String, String> typed) {
    Set<CouncilFlaw> flaws =
        house
            .councils()
            .add(
                new Council(
                    id(typed.getOrDefault("raad", "")),
                    visit.code(),
                    Speaker.parse(typed.getOrDefault("slags", ""))
                        .filter(Councils.KINDS::contains)
                        .orElse(Speaker.OTHER),
                    typed.getOrDefault("raadets-navn", ""),
                    typed.getOrDefault("raadets-email", ""),
                    language(typed)),
                visit.actor());
    return flaws.isEmpty()
        ? Sent.to(here(visit), "raad-tilfoejet")
        : refused(visit, typed, EnumSet.copyOf(flaws));
  }

  /// The form carries the id of what it makes, so that it makes one however often it is sent.
  private static UUID id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? UUID.fromString(text)
        : UUID.randomUUID();
  }

  @PostMapping({COUNCIL, "/en" + COUNCIL})
  @MayUse(Right.KEEP_SETTINGS)
  View remove(Visit visit, @PathVariable("id") String id) {
    if (!house.councils().remove(visit.code(), id(id), visit.actor())) {
      throw new NotFound(id);
    }
    return Sent.to(here(visit), "raad-fjernet");
  }

  private static String here(Visit visit) {
    return visit.here("/indstillinger");
  }
}
