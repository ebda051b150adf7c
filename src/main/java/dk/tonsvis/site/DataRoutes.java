package dk.tonsvis.site;

import dk.tonsvis.catalogue.Contract;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import gg.jte.TemplateEngine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What can be had as data, and how programs ask for it.
@Controller
public final class DataRoutes {
  private final House house;
  private final Frames frames;
  private final TemplateEngine templates;
  private final Contract contract = Contract.read();

  DataRoutes(House house, Frames frames, TemplateEngine templates) {
    this.house = house;
    this.frames = frames;
    this.templates = templates;
  }

  @GetMapping({"/data", "/en/data"})
  @MayUse(Right.READ_PUBLISHED)
  View data(Language language) {
    return new PageView(
        templates, DataPages.of(house, frames.of(language, "/data", "data", "/data")));
  }

  @GetMapping({"/api", "/en/api"})
  @MayUse(Right.READ_PUBLISHED)
  View api(Language language) {
    return new PageView(
        templates, ApiPages.of(contract, frames.of(language, "/api", "api", "/data")));
  }
}
