package dk.tonsvis.site;

import dk.tonsvis.chart.Colour;
import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.LineChart;
import dk.tonsvis.chart.Palette;
import dk.tonsvis.chart.Values;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Span;
import dk.tonsvis.plan.Term;
import dk.tonsvis.quantity.Co2e;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// Draws the effect of an action year by year, as far as it is told in tonnes: what it reduces and,
/// apart, what it removes. Shares are left out, since they have no tonnes of their own.
record CoursePicture(PlanView view, Action action) {
  private static final int UNTIL = 2050;

  /// Empty where no effect is in tonnes.
  Optional<Picture> picture() {
    List<Term> terms = action.effect().terms().stream().filter(TermYears::isInTonnes).toList();
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    NavigableMap<Integer, Optional<Span>> reduced = years(t -> !TermYears.isRemoval(t));
    NavigableMap<Integer, Optional<Span>> removed = years(TermYears::isRemoval);
    List<LineChart.Line> lines = new ArrayList<>();
    List<LineChart.Band> bands = new ArrayList<>();
    add(lines, bands, reduced, "reduced", Palette.ACCENT);
    add(lines, bands, removed, "removed", Palette.AGRICULTURE_LAND);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Voice.Unit unit = voice().unitFor(largest(List.of(reduced, removed)));
    LineChart chart =
        new LineChart(
            new Heading(
                "course",
                finding(terms),
                voice().say("action.course.description"),
                voice().say("action.course.measure", unit.name())),
            voice().writing(unit),
            lines,
            bands,
            List.of());
    boolean hasShares = action.effect().terms().size() > terms.size();
    return Optional.of(
        Picture.of(
            chart,
            voice().say(hasShares ? "action.course.remark.shares" : "action.course.remark"),
            table(reduced, removed),
            view.source("how.action.course")));
  }

  private Voice voice() {
    return view.voice();
  }

  /// The sum of the wanted terms by year; a year in which one of them is not known has none.
  private NavigableMap<Integer, Optional<Span>> years(Predicate<Term> wanted) {
    List<Term> terms =
        action.effect().terms().stream().filter(TermYears::isInTonnes).filter(wanted).toList();
    NavigableMap<Integer, Optional<Span>> years = new TreeMap<>();
    if (terms.isEmpty()) {
      return years;
    }
    TermYears tonnes = new TermYears(view.plan());
    int first = terms.stream().mapToInt(t -> t.course().start()).min().orElse(UNTIL);
    int full = terms.stream().mapToInt(t -> t.course().full()).max().orElse(UNTIL);
    for (int year = first; year <= Math.max(UNTIL, full); year++) {
      Optional<Span> sum = Optional.of(Span.of(0));
      for (Term term : terms) {
        Optional<Span> more = tonnes.at(term, year);
        sum = sum.flatMap(one -> more.map(other -> TermYears.sum(one, other)));
      }
      years.put(year, sum);
    }
    return years;
  }

  private void add(
      List<LineChart.Line> lines,
      List<LineChart.Band> bands,
      NavigableMap<Integer, Optional<Span>> years,
      String name,
      Colour colour) {
    if (years.values().stream().allMatch(Optional::isEmpty)) {
      return;
    }
    lines.add(
        LineChart.Line.main(
                voice().say("action.course." + name), colour, values(years, Span::likely))
            .measuredTo(years.firstKey() - 1));
    boolean isUncertain =
        years.values().stream().flatMap(Optional::stream).anyMatch(span -> !span.isCertain());
    if (isUncertain) {
      bands.add(
          new LineChart.Band(
              voice().say("action.course.span"),
              colour,
              values(years, Span::low),
              values(years, Span::high)));
    }
  }

  private static Values values(
      NavigableMap<Integer, Optional<Span>> years, ToDoubleFunction<Span> which) {
    NavigableMap<Integer, OptionalDouble> values = new TreeMap<>();
    years.forEach(
        (year, span) ->
            values.put(
                year,
                span.isPresent()
                    ? OptionalDouble.of(which.applyAsDouble(span.get()))
                    : OptionalDouble.empty()));
    return new Values(values);
  }

  private static OptionalDouble largest(List<NavigableMap<Integer, Optional<Span>>> all) {
    return all.stream()
        .flatMap(years -> years.values().stream())
        .flatMap(Optional::stream)
        .mapToDouble(span -> Math.max(Math.abs(span.high()), Math.abs(span.low())))
        .max();
  }

  private String finding(List<Term> terms) {
    int first = terms.stream().mapToInt(t -> t.course().start()).min().orElse(UNTIL);
    int full = terms.stream().mapToInt(t -> t.course().full()).max().orElse(UNTIL);
    return voice().say("action.course.finding", String.valueOf(first), String.valueOf(full));
  }

  private DataTable table(
      NavigableMap<Integer, Optional<Span>> reduced,
      NavigableMap<Integer, Optional<Span>> removed) {
    List<DataTable.Row> rows = new ArrayList<>();
    rows(rows, reduced, "reduced");
    rows(rows, removed, "removed");
    return new DataTable(
        "course-table",
        voice().say("action.course.caption"),
        List.of(
            voice().say("year"),
            voice().say("action.course.kind"),
            voice().say("action.course.low"),
            voice().say("action.course.likely"),
            voice().say("action.course.high")),
        rows);
  }

  private void rows(
      List<DataTable.Row> rows, NavigableMap<Integer, Optional<Span>> years, String name) {
    for (Map.Entry<Integer, Optional<Span>> year : years.entrySet()) {
      List<DataTable.Cell> cells = new ArrayList<>();
      cells.add(DataTable.Cell.text(voice().say("action.course." + name)));
      cells.add(cell(year.getValue(), Span::low));
      cells.add(cell(year.getValue(), Span::likely));
      cells.add(cell(year.getValue(), Span::high));
      rows.add(DataTable.Row.of(String.valueOf(year.getKey()), cells));
    }
  }

  private DataTable.Cell cell(Optional<Span> span, ToDoubleFunction<Span> which) {
    return span.map(
            s ->
                DataTable.Cell.of(
                    voice()
                        .numbers()
                        .tonnesNumber(Co2e.round(which.applyAsDouble(s) * Co2e.GRAMS_PER_TONNE))))
        .orElseGet(() -> DataTable.Cell.missing(voice().say("missing")));
  }
}
