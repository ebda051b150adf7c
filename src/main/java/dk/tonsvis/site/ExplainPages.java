package dk.tonsvis.site;

import dk.tonsvis.explain.Explanation;
import dk.tonsvis.explain.Input;
import dk.tonsvis.explain.Name;
import dk.tonsvis.explain.Origin;
import dk.tonsvis.explain.Telling;
import dk.tonsvis.explain.Value;
import dk.tonsvis.house.House;
import dk.tonsvis.pathway.Standing;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Target;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes the page that says where a figure comes from.
final class ExplainPages {
  /// Stands around an index; no formula has it.
  private static final String MARK = "\u001f";

  private static final Pattern INDEX = Pattern.compile("_(?:\\{([^}]*)\\}|(\\S))");

  private final House house;
  private final Voice voice;
  private final Telling telling;
  private final Explanation explanation;

  private ExplainPages(House house, Voice voice, Explanation explanation) {
    this.house = house;
    this.voice = voice;
    this.telling = house.explanations().in(voice.language());
    this.explanation = explanation;
  }

  static ExplainPage of(House house, Frames frames, Voice voice, Explanation explanation) {
    return new ExplainPages(house, voice, explanation).page(frames);
  }

  private ExplainPage page(Frames frames) {
    Name name = explanation.name();
    Optional<Municipality> place = house.places().find(name.place());
    String title = telling.title(name);
    List<String> headline =
        isMissing()
            ? voice.pieces("explain.headline.missing", title)
            : voice.pieces("explain.headline", title, value(explanation.value()));
    Frame frame =
        frames.explain(
            voice.language(),
            Whence.path(name),
            voice.say("title.explain", title),
            String.join("", headline),
            place.filter(Municipality::invented).isPresent());
    return new ExplainPage(
        frame,
        telling.place(name.place()),
        place.map(p -> "/kommuner/" + p.slug()).orElse("/"),
        voice.say("explain.here"),
        headline,
        lead(),
        telling.formula(explanation.formula()),
        pieces(telling.symbols(explanation.formula())),
        telling.rounding(explanation.formula()),
        explanation.inputs().isEmpty() ? Optional.empty() : Optional.of(inputs()),
        grounds(),
        source(),
        Frame.address(voice.language(), Whence.PATH + name.path() + ".jsonld")
            + Whence.query(name));
  }

  /// `E_s` and `E_{s,t}` with what is low in a piece of its own.
  static List<String> pieces(String symbols) {
    return List.of(INDEX.matcher(symbols).replaceAll(MARK + "$1$2" + MARK).split(MARK, -1));
  }

  private boolean isMissing() {
    return switch (explanation.value()) {
      case Value.Unknown _ -> true;
      case Value.Tonnes tonnes -> tonnes.figure().known().isEmpty();
      case Value.Sum sum -> sum.total().present() == 0;
      case Value.Moved _, Value.Count _ -> false;
    };
  }

  private String lead() {
    return explanation.value() instanceof Value.Sum(var total)
        ? voice.say(
            "front.coverage", String.valueOf(total.present()), String.valueOf(total.expected()))
        : "";
  }

  /// Exact, with its unit.
  private String value(Value value) {
    return switch (value) {
      case Value.Tonnes(var figure, var per) ->
          figure
              .known()
              .map(amount -> voice.say("explain.tonnes." + per.name(), exact(amount)))
              .orElseGet(() -> voice.say("missing"));
      case Value.Sum(var total) ->
          total.present() == 0
              ? voice.say("missing")
              : voice.say("explain.tonnes.WHOLE", exact(total.known()));
      case Value.Moved(var change) -> moved(change);
      case Value.Count(long number, var of) ->
          voice.say("explain.count." + of.name(), voice.numbers().whole(number));
      case Value.Unknown _ -> voice.say("missing");
    };
  }

  private String exact(Co2e amount) {
    return voice.numbers().tonnesExact(amount);
  }

  private String moved(Change change) {
    String tonnes =
        voice.say(
            "explain.tonnes.WHOLE",
            (change.amount().isPositive() ? "+" : "") + exact(change.amount()));
    return change.hasShare()
        ? voice.say("explain.moved", tonnes, voice.numbers().signedPercent(change.share(), 1))
        : tonnes;
  }

  private DataTable inputs() {
    List<DataTable.Row> rows = new ArrayList<>();
    for (Input input : explanation.inputs()) {
      DataTable.Cell cell = new DataTable.Cell(value(input.value()), isUnknown(input.value()));
      rows.add(
          DataTable.Row.of(
              input.name().map(telling::title).orElseGet(() -> unnamed(input)),
              List.of(
                  DataTable.Cell.text(voice.say("explain.role." + input.role().name())),
                  input
                      .name()
                      .map(name -> cell.linked(Whence.address(voice.language(), name)))
                      .orElse(cell),
                  DataTable.Cell.text(
                      input
                          .name()
                          .flatMap(Name::readOn)
                          .map(day -> voice.numbers().day(day))
                          .orElse("–")))));
    }
    return new DataTable(
        "inputs-table",
        voice.say("explain.inputs.caption"),
        List.of(
            voice.say("explain.column.figure"),
            voice.say("explain.column.role"),
            voice.say("explain.column.value"),
            voice.say("explain.column.version")),
        rows);
  }

  private static boolean isUnknown(Value value) {
    return !(value instanceof Value.Count)
        && value.amount().isEmpty()
        && !(value instanceof Value.Sum sum && sum.total().present() > 0);
  }

  /// What an input without an address of its own is.
  private String unnamed(Input input) {
    return voice.say(
        switch (input.role()) {
          case FROM, TO -> "explain.unnamed.compared";
          case ADDED, TAKEN_OFF, GROUND -> "explain.unnamed.counted";
          case DIVISOR ->
              input.value() instanceof Value.Count
                  ? "explain.unnamed.years"
                  : "explain.unnamed.people";
        });
  }

  private List<PathwayPage.Pair> grounds() {
    return switch (explanation.origin()) {
      case Origin.Account account ->
          account
              .earlier()
              .map(
                  earlier ->
                      List.of(
                          pair("explain.ground.earlier", voice.numbers().day(earlier.readOn()))))
              .orElse(List.of());
      case Origin.Counted(var kind) ->
          List.of(pair("explain.ground.caveat", kind.caveat(voice.language())));
      case Origin.Decided(Target target, var _) -> target(target);
      case Origin.Projected _ -> List.of();
      case Origin.Planned(Revision revision) ->
          List.of(
              pair("explain.ground.revision", String.valueOf(revision.number())),
              pair("explain.ground.plan", revision.plan().head().source()));
      case Origin.Computed(Standing standing, var _) -> standing(standing);
    };
  }

  private List<PathwayPage.Pair> target(Target target) {
    List<PathwayPage.Pair> pairs = new ArrayList<>();
    pairs.add(pair("explain.ground.target", target.statement().in(voice.language())));
    target
        .adoptedOn()
        .ifPresent(day -> pairs.add(pair("explain.ground.adopted", voice.numbers().day(day))));
    pairs.add(pair("explain.ground.target-source", target.source()));
    return pairs;
  }

  private List<PathwayPage.Pair> standing(Standing standing) {
    List<PathwayPage.Pair> pairs = new ArrayList<>();
    standing
        .revision()
        .ifPresent(number -> pairs.add(pair("explain.ground.revision", String.valueOf(number))));
    pairs.add(pair("explain.ground.engine", standing.engine()));
    pairs.add(pair("explain.ground.release", standing.release()));
    pairs.add(pair("explain.ground.hash", standing.inputHash()));
    return pairs;
  }

  private PathwayPage.Pair pair(String key, String value) {
    return new PathwayPage.Pair(voice.say(key), value);
  }

  private Source source() {
    String how = telling.formula(explanation.formula());
    Sources sources = new Sources(voice, house.reference(), house.accounts());
    return switch (explanation.origin()) {
      case Origin.Account account -> sources.of(account.vintage(), how, "#udledning");
      case Origin.Counted(var kind) ->
          new Source(
              kind.source(voice.language()),
              voice.say("source.as-published"),
              voice.say("explain.year-version", explanation.name().parts().getFirst()),
              voice.say("plan.source.licence"),
              how,
              "#indbygger");
      case Origin.Decided(Target target, Optional<Origin.Account> heldAgainst) ->
          heldAgainst.isPresent()
              ? sources.of(heldAgainst.get().vintage(), how, "#maal")
              : sources.published(
                  house.reference().getIdentity(target.account()), target.source(), how, "#maal");
      case Origin.Planned(Revision revision) -> PlanView.source(voice, revision, how);
      case Origin.Projected(var identity, var projection) ->
          sources.published(
              identity, projection.edition() + ", " + projection.years(), how, "#fremskrivning");
      case Origin.Computed computed ->
          sources.of(computed.account().vintage(), how, "#reduktionssti");
    };
  }
}
