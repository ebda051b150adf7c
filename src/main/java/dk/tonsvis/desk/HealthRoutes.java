package dk.tonsvis.desk;

import dk.tonsvis.fetch.Standing;
import dk.tonsvis.house.Health;
import dk.tonsvis.house.House;
import dk.tonsvis.journal.FollowerStanding;
import dk.tonsvis.mail.MailStanding;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How the installation does, and why.
@Controller
final class HealthRoutes {
  private static final String PATH = InstallationRoutes.PATH + "/helbred";
  private static final String AGAIN = PATH + "/igen";
  private static final String FOLLOWER = "foelger";

  private final House house;
  private final Desk desk;

  HealthRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
  }

  @GetMapping({PATH, "/en" + PATH})
  @MayUse(Right.KEEP_INSTALLATION)
  View show(Visit visit) {
    Health health = Health.of(house);
    List<Part> parts = new ArrayList<>();
    for (Health.Part part : Health.Part.values()) {
      if (health.ailing().contains(part)) {
        parts.add(Notice.mind(visit.say("health." + part.key()), advice(visit, part)));
      }
    }
    health
        .findings()
        .ifPresent(
            found -> {
              parts.add(followers(visit, found.followers()));
              parts.add(letters(visit, found.mail()));
              parts.add(sources(visit, found.sources()));
            });
    parts.add(new Prose(visit.say("health.backup"), List.of(visit.say("health.backup.explain"))));
    return desk.show(
        visit,
        InstallationRoutes.crumbs(visit),
        visit.say(health.isWell() ? "health.headline" : "health.headline.ailing"),
        visit.say("health.lead"),
        parts);
  }

  private static String advice(Visit visit, Health.Part part) {
    return visit.say("health." + part.key() + ".advice");
  }

  private Listing followers(Visit visit, List<FollowerStanding> followers) {
    return new Listing(
        "followers",
        visit.say("health.followers.title"),
        List.of(
            visit.say("health.follower"),
            visit.say("health.lag"),
            visit.say("health.state"),
            visit.say("health.deed")),
        followers.stream().map(follower -> row(visit, follower)).toList(),
        visit.say("health.followers.none"));
  }

  private Listing.Row row(Visit visit, FollowerStanding follower) {
    Optional<FollowerStanding.Trouble> trouble = follower.trouble();
    return Listing.Row.of(
        Listing.Cell.of(name(visit, follower)),
        Listing.Cell.of(String.valueOf(follower.lag())),
        trouble
            .map(
                why ->
                    Listing.Cell.of(visit.say("health.stuck", when(visit, why.since())))
                        .with(why.reason()))
            .orElse(goesOn(visit, follower)),
        trouble.map(_ -> again(visit, follower)).orElse(Listing.Cell.of("")));
  }

  private Listing.Cell goesOn(Visit visit, FollowerStanding follower) {
    return follower
        .skipped()
        .map(
            last ->
                Listing.Cell.of(
                        visit.say(
                            "health.skipped",
                            String.valueOf(last.count()),
                            String.valueOf(last.position()),
                            when(visit, last.at())))
                    .with(last.reason()))
        .orElse(Listing.Cell.of(visit.say("health.goes-on")));
  }

  private static Listing.Cell again(Visit visit, FollowerStanding follower) {
    return Listing.Cell.of(
        new Listing.Deed(
            visit.link(AGAIN),
            Map.of(FOLLOWER, follower.name()),
            visit.say("health.again"),
            name(visit, follower)));
  }

  private static String name(Visit visit, FollowerStanding follower) {
    String key = "follower." + follower.name();
    return visit.words().has(key) ? visit.say(key) : follower.name();
  }

  private Links letters(Visit visit, MailStanding mail) {
    String told =
        mail.oldest()
            .map(at -> visit.say("health.letters.oldest", when(visit, at)))
            .orElse(visit.say("health.letters.none"));
    return new Links(
        "letters",
        visit.say("health.letters"),
        List.of(
            new Part.Link(
                visit.say(
                    "health.letters.counts",
                    String.valueOf(mail.waiting()),
                    String.valueOf(mail.stalled()),
                    String.valueOf(mail.givenUp())),
                visit.link(InstallationRoutes.PATH + "/post"),
                told)),
        "");
  }

  private Listing sources(Visit visit, List<Standing> sources) {
    return new Listing(
        "sources",
        visit.say("health.sources"),
        List.of(visit.say("health.source"), visit.say("health.next")),
        sources.stream()
            .map(
                source ->
                    Listing.Row.of(
                        Listing.Cell.of(source.source().title().in(visit.language())),
                        Listing.Cell.of(
                            source
                                .next()
                                .map(at -> when(visit, at))
                                .orElse(visit.say("health.by-hand")))))
            .toList(),
        visit.say("health.sources.none"));
  }

  private String when(Visit visit, Instant at) {
    return new FactWords(house, visit).when(at);
  }

  @PostMapping({AGAIN, "/en" + AGAIN})
  @MayUse(Right.KEEP_INSTALLATION)
  View again(Visit visit, @RequestParam(name = FOLLOWER, defaultValue = "") String name) {
    house.followers().retry(name);
    return Desk.done(visit, PATH, "follower-again");
  }
}
