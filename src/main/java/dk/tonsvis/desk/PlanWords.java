package dk.tonsvis.desk;

import dk.tonsvis.drafting.CopyChange;
import dk.tonsvis.drafting.CopyContent;
import dk.tonsvis.drafting.CopyRow;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.language.Words;
import dk.tonsvis.person.People;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.plan.PlanForm;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Step;
import dk.tonsvis.reference.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How the desk speaks of plans, their revisions and their rows.
record PlanWords(Visit visit) {
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
  private static final int LONGEST_TITLE = 70;

  /// Tables whose rows are about a pool or a sector and have no name of their own.
  private static final Set<String> PARTS = Set.of("effects", "baseline", "uncertainty");

  /// Texts that tell what a row is, the first that is filled in; each stands in both languages.
  private static final List<String> TEXTS =
      List.of("name", "title", "statement", "what", "goal", "reason");

  /// What tells it where no text does.
  private static final List<String> NAMES = List.of("edition", "pool", "sector", "id");

  Language language() {
    return visit.language();
  }

  String state(Revision revision) {
    return Words.of("plan", language())
        .say("state." + revision.state().name().toLowerCase(Locale.ROOT));
  }

  String title(Revision revision) {
    return visit.say("plan.revision", Integer.toString(revision.number()));
  }

  /// One sentence for each step, oldest first.
  List<String> steps(Revision revision) {
    return Stream.concat(
            Stream.of(visit.say("plan.step.stored", moment(revision.storedAt()))),
            revision.steps().stream().map(this::step))
        .toList();
  }

  private String step(Step step) {
    String on = day(step.on());
    return switch (step) {
      case Step.Hearing hearing ->
          hearing
              .until()
              .map(until -> visit.say("plan.step.hearing", on, day(until)))
              .orElseGet(() -> visit.say("plan.step.hearing.open", on));
      case Step.Adopted adopted ->
          adopted.caseNumber().isBlank()
              ? visit.say("plan.step.adopted.unnumbered", on, adopted.body())
              : visit.say("plan.step.adopted", on, adopted.body(), adopted.caseNumber());
      case Step.Certified certified ->
          visit.say("plan.step.certified", on, certified.framework(), certified.by());
      case Step.Superseded superseded ->
          visit.say("plan.step.superseded", on, Integer.toString(superseded.byRevision()));
    };
  }

  String day(LocalDate day) {
    return Numbers.in(language()).day(day);
  }

  /// A day as it is kept, in words; what is none stays as it is.
  String dayOrYear(String kept) {
    try {
      return day(LocalDate.parse(kept));
    } catch (DateTimeParseException _) {
      return kept;
    }
  }

  /// The day and the time in Denmark.
  String moment(Instant instant) {
    ZonedDateTime at = instant.atZone(DENMARK);
    return visit.say("plan.moment", day(at.toLocalDate()), time(instant));
  }

  /// `14.03` in Danish.
  String time(Instant instant) {
    return instant
        .atZone(DENMARK)
        .format(DateTimeFormatter.ofPattern(language() == Language.DANISH ? "HH.mm" : "HH:mm"));
  }

  /// The name of who did something, or that it was somebody who is gone.
  String name(Actor actor, People people) {
    return PersonId.parse(actor.name())
        .flatMap(people::find)
        .map(Person::name)
        .orElseGet(() -> visit.say("plan.somebody"));
  }

  String deed(CopyChange change) {
    return visit.say("plan.deed." + change.deed().name().toLowerCase(Locale.ROOT));
  }

  String table(PlanForm.Table table) {
    return table.title().in(language());
  }

  /// The same where the other rows are at hand: an effect is called what its pool is called, and
  /// what is about a sector is called what the plan's account calls that.
  String row(CopyRow row, CopyContent content, Reference reference) {
    if (!PARTS.contains(row.table())) {
      return row(row);
    }
    String name = row.table().equals("effects") ? row.cell("pool") : row.cell("sector");
    String account =
        content.of("plan").stream().map(plan -> plan.cell("account")).findFirst().orElse("");
    return content.of("pools").stream()
        .filter(pool -> pool.name().equals(name))
        .findFirst()
        .map(this::row)
        .or(() -> sector(account, name, reference))
        .map(found -> row.table().equals("baseline") ? found + ", " + row.cell("year") : found)
        .orElseGet(() -> row(row));
  }

  private Optional<String> sector(String account, String code, Reference reference) {
    return PlanForm.sectors(account, reference).stream()
        .filter(sector -> sector.key().equals(code))
        .map(sector -> sector.words().in(language()))
        .findFirst();
  }

  /// What a row is called in a list: `7.1 Elbusser på alle linjer`.
  String row(CopyRow row) {
    String own = language() == Language.DANISH ? "_da" : "_en";
    String title =
        Stream.of(
                TEXTS.stream().map(text -> text + own),
                TEXTS.stream().map(text -> text + "_da"),
                NAMES.stream())
            .flatMap(names -> names)
            .map(row::cell)
            .filter(text -> !text.isEmpty() && !text.equals(row.name()))
            .findFirst()
            .orElse("");
    String whole =
        switch (row.table()) {
          case "effects", "milestones" -> title;
          case "factors", "baseline" -> title + ", " + row.cell("year");
          case "actions", "themes", "dropped" -> (row.name() + " " + title).strip();
          default -> title.isEmpty() ? row.name() : title;
        };
    if (whole.isBlank()) {
      return visit.say("plan.row.unnamed");
    }
    return whole.codePointCount(0, whole.length()) <= LONGEST_TITLE
        ? whole
        : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_TITLE - 1)).strip() + "…";
  }

  /// `1 række`, `3 rækker`; of none, in words of its own where there are such.
  String count(String key, long count) {
    if (count == 0 && visit.words().has(key + ".zero")) {
      return visit.say(key + ".zero");
    }
    return count == 1 ? visit.say(key + ".one") : visit.say(key, Long.toString(count));
  }
}
