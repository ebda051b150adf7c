package dk.tonsvis.site;

import dk.tonsvis.driver.Driver;
import dk.tonsvis.driver.Why;
import java.util.ArrayList;
import java.util.List;

/// Says what taking a change apart can tell and what it cannot.
record WhyLimits(Voice voice) {
  Section section(Why.Explained why) {
    List<String> points = new ArrayList<>();
    points.add(voice.say("why.limits.identity"));
    points.add(voice.say("why.limits.doubt"));
    if (why.isHeldAgainstOthers()) {
      points.add(voice.say("why.limits.elsewhere"));
      points.add(voice.say("why.limits.here"));
    } else {
      points.add(voice.say("why.limits.alone"));
    }
    if (why.has(Driver.UPTAKE)) {
      points.add(voice.say("why.limits.uptake"));
    }
    points.add(voice.say("why.limits.chain"));
    return Section.of(
            "limits", voice.say("why.limits.title"), List.of(voice.say("why.limits.lead")))
        .withPoints(points);
  }
}
