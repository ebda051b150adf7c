package dk.tonsvis.desk;

import dk.tonsvis.drafting.CommentId;
import dk.tonsvis.drafting.CopyId;
import dk.tonsvis.drafting.CopyRow;
import dk.tonsvis.drafting.Finding;
import dk.tonsvis.hearing.ReplyId;
import dk.tonsvis.plan.PlanForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where the desk's pages about a municipality's plans are.
record PlanAddresses(Visit visit) {
  static final String PLAN = "/arbejde/kommuner/{place}/plan";
  static final String COPY = PLAN + "/kladde/{copy}";
  static final String ROW = COPY + "/raekke/{row:[0-9]+}";
  static final String REVISION = PLAN + "/udgave/{number:[0-9]+}";
  static final String REPLY = PLAN + "/svar/{reply}";

  String plan() {
    return visit.here("/plan");
  }

  String upload() {
    return visit.here("/plan/fil");
  }

  String revision(int number) {
    return visit.here("/plan/udgave/" + number);
  }

  String replies(int number) {
    return revision(number) + "/svar";
  }

  String reply(ReplyId reply) {
    return visit.here("/plan/svar/" + reply);
  }

  String compare(String from, String to) {
    return visit.here("/plan/sammenlign?fra=" + from + "&til=" + to);
  }

  String copy(CopyId copy) {
    return visit.here("/plan/kladde/" + copy);
  }

  String comments(CopyId copy) {
    return copy(copy) + "/kommentarer";
  }

  String comment(CopyId copy, CommentId comment) {
    return comments(copy) + "/" + comment;
  }

  String table(CopyId copy, PlanForm.Table table) {
    return copy(copy) + "/" + slug(table);
  }

  String row(CopyId copy, int row) {
    return copy(copy) + "/raekke/" + row;
  }

  String row(CopyId copy, CopyRow row) {
    return row(copy, row.id());
  }

  /// The field that a finding is about, or the page that is nearest to it.
  String finding(CopyId copy, Finding finding) {
    if (finding.row().isPresent()) {
      return row(copy, finding.row().getAsInt())
          + finding.column().map(column -> "#felt-" + column).orElse("");
    }
    return finding
        .table()
        .flatMap(PlanForm::find)
        .map(table -> table(copy, table))
        .orElse(copy(copy));
  }

  /// The table of an address: `/indsatser`.
  static Optional<PlanForm.Table> findTable(String slug) {
    return PlanForm.tables().stream().filter(table -> slug(table).equals(slug)).findFirst();
  }

  static String slug(PlanForm.Table table) {
    return table
        .title()
        .danish()
        .toLowerCase(Locale.ROOT)
        .replace("æ", "ae")
        .replace("ø", "oe")
        .replace("å", "aa")
        .replace(' ', '-');
  }

  /// The pages above one about plans.
  List<Part.Link> crumbs(Part.Link... between) {
    List<Part.Link> crumbs = new ArrayList<>();
    crumbs.add(Part.Link.of(visit.say("nav.plan"), plan()));
    crumbs.addAll(List.of(between));
    return crumbs;
  }
}
