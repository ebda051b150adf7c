package dk.tonsvis.site;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Right;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.web.FileView;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import gg.jte.TemplateEngine;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What the newest vintage changed in the one before, for a municipality and for all.
@Controller
public final class RestatementRoutes {
  static final String PART = "/omregning";
  private static final String PLACE = "/kommuner/{address}" + PART;

  private final House house;
  private final Frames frames;
  private final TemplateEngine templates;

  RestatementRoutes(House house, Frames frames, TemplateEngine templates) {
    this.house = house;
    this.frames = frames;
    this.templates = templates;
  }

  @GetMapping({PART, "/en" + PART})
  @MayUse(Right.READ_PUBLISHED)
  View nation(Language language) {
    return new PageView(
        templates,
        NationalRestatement.of(
            house, frames.of(language, PART, "restatement", ""), Accounts.NATIONAL));
  }

  @GetMapping({PART + ".csv", "/en" + PART + ".csv"})
  @MayUse(Right.READ_PUBLISHED)
  View nationFile(Language language) {
    return file(language, Accounts.NATIONAL, Optional.empty());
  }

  @GetMapping({PLACE, "/en" + PLACE})
  @MayUse(Right.READ_PUBLISHED)
  View municipality(Language language, @PathVariable String address) {
    Municipality place = place(address);
    if (!address.equals(place.slug())) {
      RedirectView redirect =
          new RedirectView(
              Frame.address(language, "/kommuner/" + place.slug() + PART), false, true, false);
      redirect.setStatusCode(HttpStatus.PERMANENT_REDIRECT);
      return redirect;
    }
    Voice voice = Voice.in(language);
    Frame frame =
        frames.below(
            language,
            place,
            PART,
            voice.say("title.restatement.place", place.name()),
            voice.say("description.restatement.place", place.name()));
    return new PageView(templates, MunicipalRestatement.of(house, frame, place));
  }

  @GetMapping({PLACE + ".csv", "/en" + PLACE + ".csv"})
  @MayUse(Right.READ_PUBLISHED)
  View municipalityFile(Language language, @PathVariable String address) {
    Municipality place = place(address);
    return file(language, house.accounts().accountOf(place).id(), Optional.of(place));
  }

  private Municipality place(String address) {
    return house.places().find(address).orElseThrow(() -> new NotFound(address));
  }

  private View file(Language language, String account, Optional<Municipality> place) {
    Vintage later = house.accounts().findLatest(account).orElseThrow(() -> new NotFound(account));
    Vintage earlier =
        house.accounts().findEarlier(later).orElseThrow(() -> new NotFound("restatement"));
    String name = place.map(Municipality::slug).orElse("danmark") + "-omregning.csv";
    return new FileView(
        name, CsvText.TYPE, RestatementFile.of(house, Voice.in(language), earlier, later, place));
  }
}
