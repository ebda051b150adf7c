package dk.tonsvis.fetch;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Cell;
import dk.tonsvis.account.Entry;
import dk.tonsvis.account.Import;
import dk.tonsvis.account.Submission;
import dk.tonsvis.fetch.Fault.Kind;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.place.Places;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Years;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.sheet.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Fetches the account of the 98 municipalities from Energistyrelsen: one question for each
/// municipality and year, and at the end one proposed vintage or none.
///
/// A year that nobody answers does not exist yet and is left out; a year that only some answer, or
/// that the published vintage has and the service no longer answers, keeps everything out.
final class EnergyAccount implements Connector {
  /// So many municipalities are asked before a year is taken not to be there.
  private static final int TRIED_FOR_A_YEAR = 3;

  /// More would help nobody; how many there are is said at the end.
  private static final int MOST_FAULTS = 200;

  private final Accounts accounts;
  private final List<MunicipalityCode> codes;
  private final Years years;
  private final LocalDate today;
  private final Actor actor;

  EnergyAccount(Accounts accounts, Places places, Years years, LocalDate today, Actor actor) {
    this.accounts = accounts;
    this.codes = places.list().stream().map(Municipality::code).sorted().toList();
    this.years = years;
    this.today = today;
    this.actor = actor;
  }

  @Override
  public String asked() {
    return years.first() + "-" + years.last();
  }

  @Override
  public Result fetch(Asking asking) {
    requireKnownYearsAsked();
    List<Integer> there = new ArrayList<>();
    List<Integer> absent = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (int year = years.first(); year <= years.last(); year++) {
      int answers = ask(asking, year);
      if (answers == codes.size()) {
        there.add(year);
      } else if (answers == 0) {
        absent.add(year);
      } else {
        faults.add(
            Fault.of(
                Kind.YEAR_INCOMPLETE,
                Integer.toString(year),
                Integer.toString(answers),
                Integer.toString(codes.size())));
      }
    }
    faults.addAll(gone(absent));
    if (there.isEmpty() && faults.isEmpty()) {
      faults.add(Fault.of(Kind.NO_YEAR_ANSWERS, asked()));
    }
    if (!faults.isEmpty()) {
      throw Unfit.because(faults);
    }
    return propose(asking, there, absent);
  }

  /// How many municipalities answer for a year. If the first few do not, the others are not asked.
  private int ask(Asking asking, int year) {
    int answers = 0;
    int asked = 0;
    int before = (year - years.first()) * codes.size();
    int total = years.count() * codes.size();
    for (MunicipalityCode code : codes) {
      if (asked >= TRIED_FOR_A_YEAR && answers == 0) {
        break;
      }
      Answer answer =
          asking.ask(question(code, year), reply -> isAnswer(reply, question(code, year)));
      answers += isAnswer(answer, question(code, year)) ? 1 : 0;
      asked++;
      asking.reached(before + asked, total);
    }
    return answers;
  }

  private static Question question(MunicipalityCode code, int year) {
    return Question.get(
        "/municipality-data?municipality="
            + Integer.parseInt(code.digits())
            + "&year="
            + year
            + "&type=N%C3%B8gletal");
  }

  private static boolean isAnswer(Answer answer, Question question) {
    return answer.isThere() && !Json.array(answer, "data", question.name()).isEmpty();
  }

  /// A vintage takes the place of the one before it, so it has at least its years.
  private void requireKnownYearsAsked() {
    List<Integer> known = knownYears();
    if (!years.stream().boxed().toList().containsAll(known)) {
      throw Unfit.because(
          Kind.YEARS_NOT_ASKED,
          known.stream().map(String::valueOf).collect(Collectors.joining(", ")),
          years.toString());
    }
  }

  /// The years of the published vintage.
  private List<Integer> knownYears() {
    return accounts
        .findLatest(Accounts.NATIONAL)
        .map(vintage -> accounts.emissions(vintage).years())
        .orElse(List.of());
  }

  /// Years that the published vintage has and that do not answer any more.
  private List<Fault> gone(List<Integer> absent) {
    return knownYears().stream()
        .filter(absent::contains)
        .map(year -> Fault.of(Kind.YEAR_GONE, Integer.toString(year)))
        .toList();
  }

  private Result propose(Asking asking, List<Integer> there, List<Integer> absent) {
    List<Entry> entries = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    MessageDigest digest = Digest.sha256();
    for (int year : there) {
      for (MunicipalityCode code : codes) {
        Question question = question(code, year);
        Answer answer = asking.kept(question);
        digest.update(answer.body());
        EnergyReading.Sectors read =
            EnergyReading.read(Json.array(answer, "data", question.name()), code, year);
        faults.addAll(read.faults());
        int of = year;
        read.tonnes().forEach((sector, tonnes) -> entries.add(entry(code, of, sector, tonnes)));
      }
    }
    if (!faults.isEmpty()) {
      throw Unfit.because(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
    }
    return result(
        accounts.propose(
            entries, HexFormat.of().formatHex(digest.digest()), submission(absent), actor),
        absent);
  }

  private static Entry entry(MunicipalityCode code, int year, String sector, BigDecimal tonnes) {
    BigDecimal grams = tonnes.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN);
    return new Entry(
        new Cell(code.digits(), year, sector),
        Figure.measured(Co2e.ofGrams(grams.longValueExact())));
  }

  private Submission submission(List<Integer> absent) {
    return new Submission(
        Accounts.NATIONAL,
        Optional.empty(),
        today,
        new Bilingual(note(Language.DANISH, absent), note(Language.ENGLISH, absent)),
        Optional.empty());
  }

  private String note(Language language, List<Integer> absent) {
    Words words = Words.of("fetch", language);
    String fetched = words.say("note.energy", asked());
    return absent.isEmpty()
        ? fetched
        : fetched
            + " "
            + words.say(
                "note.absent",
                absent.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  private static Result result(Import outcome, List<Integer> absent) {
    return switch (outcome) {
      case Import.Stored stored -> new Result(stored.vintage().number(), true, absent);
      case Import.Unchanged same -> new Result(same.vintage().number(), false, absent);
      case Import.Rejected rejected ->
          throw Unfit.because(rejected.problems().stream().map(EnergyAccount::fault).toList());
      case Import.Ready ready ->
          throw new IllegalStateException("nobody asked for a rehearsal: " + ready);
    };
  }

  private static Fault fault(Problem problem) {
    return Fault.of(
        Kind.NOT_FIT, problem.sentence(Language.DANISH), problem.sentence(Language.ENGLISH));
  }
}
