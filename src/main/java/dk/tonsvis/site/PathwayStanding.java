package dk.tonsvis.site;

import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.pathway.Standing;
import java.util.ArrayList;
import java.util.List;

/// Says what a pathway was computed from, so that it can be found and computed again.
record PathwayStanding(PathwayVoice voice) {
  /// The first letters of a hash are enough to tell two computations apart.
  private static final int HASH_SHOWN = 16;

  List<PathwayPage.Pair> pairs(Pathway pathway) {
    Standing standing = pathway.standing();
    List<PathwayPage.Pair> pairs = new ArrayList<>();
    pairs.add(pair("account", account(standing)));
    pairs.add(pair("plan", plan(standing)));
    pairs.add(pair("baseline", voice.baseline(standing.baseline())));
    pairs.add(
        pair(
            "engine",
            voice.say("pathway.standing.versions", standing.engine(), standing.release())));
    pathway
        .ensemble()
        .ifPresent(
            ensemble ->
                pairs.add(
                    pair(
                        "draws",
                        voice.say(
                            "pathway.standing.seeded",
                            voice.voice().numbers().whole(ensemble.draws()),
                            String.valueOf(ensemble.seed())))));
    pairs.add(pair("input", cut(standing.inputHash())));
    return pairs;
  }

  private String account(Standing standing) {
    return voice.say(
        "pathway.standing.vintage",
        voice.reference().getIdentity(standing.account()).title().in(voice.voice().language()),
        voice.voice().numbers().day(standing.readOn()),
        String.valueOf(standing.lastYear()));
  }

  private String plan(Standing standing) {
    return standing
        .revision()
        .map(
            number ->
                voice.say(
                    "pathway.standing.revision",
                    String.valueOf(number),
                    standing.planHash().map(PathwayStanding::cut).orElse("")))
        .orElseGet(() -> voice.say("pathway.standing.no-plan"));
  }

  private PathwayPage.Pair pair(String name, String value) {
    return new PathwayPage.Pair(voice.say("pathway.standing." + name), value);
  }

  private static String cut(String hash) {
    return hash.substring(0, Math.min(HASH_SHOWN, hash.length()));
  }
}
