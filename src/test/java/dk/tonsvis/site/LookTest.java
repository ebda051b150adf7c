package dk.tonsvis.site;

import dk.tonsvis.language.Language;
import dk.tonsvis.plan.*;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class LookTest {
  @Test
  void look() throws Exception {
    var house = RunningSite.house();
    var place = house.places().find("odense").orElseThrow();
    Revision r1 =
        new Revision(
            "0461",
            1,
            SamplePlans.first("0461"),
            "abcdef0123456789",
            Instant.parse("2026-01-01T00:00:00Z"),
            List.of(
                new Step.Adopted(LocalDate.of(2023, 9, 20), "Byrådet", "2023-14"),
                new Step.Superseded(LocalDate.of(2025, 5, 4), 2)));
    Revision r2 =
        new Revision(
            "0461",
            2,
            SamplePlans.second("0461"),
            "bbcdef0123456789",
            Instant.parse("2026-01-01T00:00:00Z"),
            List.of(
                new Step.Hearing(LocalDate.of(2025, 2, 1), Optional.of(LocalDate.of(2025, 3, 1))),
                new Step.Adopted(LocalDate.of(2025, 5, 4), "Byrådet", "2025-3")));
    TemplateEngine t = new SiteConfiguration().templates();
    Path dir = Files.createDirectories(Path.of("/tmp/pv/site"));
    for (Language l : Language.values()) {
      Voice v = Voice.in(l);
      Frames frames = new Frames(new Frame.Furniture(Assets.read(), "x"), house);
      PlanView view = new PlanView(house, v, place, r2, List.of(r1, r2));
      put(
          t,
          dir,
          "plan-" + l.code(),
          PlanPages.of(view, frames.below(l, place, "/plan", "t", "d")));
      for (var a : r2.plan().actions())
        put(
            t,
            dir,
            "action-" + a.number() + "-" + l.code(),
            ActionPages.of(view, a, frames.below(l, place, "/x", "t", "d")));
      put(
          t,
          dir,
          "adapt-" + l.code(),
          AdaptationPages.of(view, frames.below(l, place, "/x", "t", "d")));
      put(
          t,
          dir,
          "compare-" + l.code(),
          ComparisonPages.of(view, r1, compare(r1, r2), frames.below(l, place, "/x", "t", "d")));
      put(
          t,
          dir,
          "standard-" + l.code(),
          StandardActionsPages.of(house, frames.of(l, "/standardindsatser", "standard", "")));
    }
  }

  private static RevisionComparison compare(Revision a, Revision b) throws Exception {
    var c = Class.forName("dk.tonsvis.plan.PlanComparison");
    var rd = Class.forName("dk.tonsvis.plan.RevisionComparison$Readers");
    var m = c.getDeclaredMethod("between", List.class, rd);
    m.setAccessible(true);
    return (RevisionComparison)
        m.invoke(null, List.of(a.plan(), b.plan()), rd.getEnumConstants()[0]);
  }

  private static void put(TemplateEngine t, Path dir, String name, Page page) throws Exception {
    StringOutput o = new StringOutput();
    t.render(page.template(), page, o);
    Files.writeString(dir.resolve(name + ".html"), o.toString().replace("\"/assets/", "\"assets/"));
  }
}
