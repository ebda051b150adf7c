package dk.tonsvis.desk;
import com.microsoft.playwright.*;
import dk.tonsvis.drafting.*;
import dk.tonsvis.person.*;
import dk.tonsvis.site.Chromium;
import dk.tonsvis.store.Sight;
import java.nio.file.Path;
import java.util.*;
import org.junit.jupiter.api.Test;
class ShotsTmpTest {
  @Test void shots() {
    try (RunningDesk desk = RunningDesk.start()) {
      var anna = desk.person("Anna Ager", desk.municipality("vindby"), Role.COORDINATOR);
      var asta = desk.person("Asta", desk.municipality("vindby"), Role.APPROVER);
      var plans = desk.house().plans();
      String P="/arbejde/kommuner/vindby/plan";
      var copy = Sight.of(Set.of("0999")).during(() -> desk.house().copies().makeFrom(plans.findInForce("0999").orElseThrow(), "Revision 2027", dk.tonsvis.journal.Actor.person(anna.id().toString())));
      var content = Sight.of(Set.of("0999")).during(() -> desk.house().copies().read(copy.id())).orElseThrow();
      var act = content.of("actions").getFirst();
      var t = content.of("targets").getFirst();
      Sight.of(Set.of("0999")).during(() -> desk.house().copies().save(copy.id(), t.id(), 1, Map.of("year","snart"), dk.tonsvis.journal.Actor.person(anna.id().toString())));
      String json = dk.tonsvis.plan.PlanFiles.json(plans.findInForce("0999").orElseThrow().plan()).replace("\"source\":\"", "\"source\":\"Forslag: ");
      var r = Sight.of(Set.of("0999")).during(() -> { var s=(dk.tonsvis.plan.PlanImport.Stored) plans.importFile("x.json", json.getBytes(java.nio.charset.StandardCharsets.UTF_8), RunningDesk.ACTOR); plans.sendToHearing("0999", s.revision().number(), java.time.LocalDate.of(2026,11,20), Optional.of(java.time.LocalDate.of(2026,12,24)), RunningDesk.ACTOR); return s.revision().number();});
      var sub = new dk.tonsvis.hearing.Submission(dk.tonsvis.hearing.ReplyId.next(), dk.tonsvis.hearing.Speaker.SENIOR_COUNCIL, "", "", "a@b.dk", false, "Vi vil gerne have bænke ved stierne.\n\nOg lys.", "", dk.tonsvis.language.Language.DANISH);
      desk.house().hearings().receive("0999", r, sub, "x");
      Sight.of(Set.of("0999")).during(() -> desk.house().hearings().publish(sub.id(), "Der kommer bænke for hver 300 meter.", 0, RunningDesk.ACTOR, x -> {}));
      for (int w : new int[]{1280, 375}) try (BrowserContext win = Chromium.window(desk.address(), w)) {
        Page page = win.newPage();
        page.navigate(TestSignIn.PATH + "?person=" + anna.id());
        String C=P+"/kladde/"+copy.id();
        Map<String,String> m = new LinkedHashMap<>();
        m.put("plan",P); m.put("copy",C); m.put("actions",C+"/indsatser"); m.put("row",C+"/raekke/"+act.id()); m.put("target",C+"/raekke/"+t.id());
        m.put("rev",P+"/udgave/"+r); m.put("cmp",P+"/sammenlign?fra=1&til="+r); m.put("file",P+"/fil"); m.put("replies",P+"/udgave/"+r+"/svar"); m.put("reply",P+"/svar/"+sub.id());
        m.put("hear","/kommuner/vindby/plan/"+r+"/hoering"); m.put("effect", C+"/raekke/"+content.of("effects").getFirst().id());
        for (var e : m.entrySet()) { page.navigate(e.getValue()); page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("/tmp/draft-shots/"+e.getKey()+"-"+w+".png"))); }
        page.navigate(TestSignIn.PATH + "?person=" + asta.id()); page.navigate(P+"/udgave/"+r+"/vedtag"); page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("/tmp/draft-shots/adopt-"+w+".png")));
      }
    }
  }
}
