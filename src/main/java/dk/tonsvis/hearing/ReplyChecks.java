package dk.tonsvis.hearing;

import dk.tonsvis.plan.Plan;
import dk.tonsvis.sheet.Texts;
import java.util.ArrayList;
import java.util.List;

/// Says all that is wrong with a reply at once.
final class ReplyChecks {
  private ReplyChecks() {}

  /// The same without blanks at the ends and without what is no character.
  static Submission clean(Submission typed) {
    return new Submission(
        typed.id(),
        typed.speaker(),
        line(typed.organisation()),
        line(typed.name()),
        line(typed.email()),
        typed.isNamePublic(),
        Texts.clean(typed.body()).strip(),
        line(typed.about()),
        typed.language());
  }

  private static String line(String typed) {
    return Texts.clean(typed).replaceAll("[\r\n\t]+", " ").strip();
  }

  static List<ReplyFlaw> flaws(Submission reply, Plan plan) {
    List<ReplyFlaw> flaws = new ArrayList<>();
    add(flaws, reply.body().isEmpty(), ReplyFlaw.EMPTY);
    add(flaws, reply.body().length() > ReplyFlaw.LONGEST_TEXT, ReplyFlaw.TOO_LONG);
    add(flaws, !isAbout(reply.about(), plan), ReplyFlaw.ABOUT_UNKNOWN);
    add(
        flaws,
        reply.organisation().length() > ReplyFlaw.LONGEST_NAME,
        ReplyFlaw.ORGANISATION_TOO_LONG);
    add(
        flaws,
        reply.organisation().isEmpty()
            && (reply.speaker() == Speaker.BUSINESS || reply.speaker() == Speaker.OTHER),
        ReplyFlaw.ORGANISATION_MISSING);
    add(flaws, reply.name().length() > ReplyFlaw.LONGEST_NAME, ReplyFlaw.NAME_TOO_LONG);
    add(flaws, reply.isNamePublic() && reply.name().isEmpty(), ReplyFlaw.NAME_MISSING);
    add(
        flaws,
        !reply.email().isEmpty() && !ReplyAddress.isOne(reply.email()),
        ReplyFlaw.NOT_AN_ADDRESS);
    return flaws;
  }

  private static void add(List<ReplyFlaw> flaws, boolean isSo, ReplyFlaw flaw) {
    if (isSo) {
      flaws.add(flaw);
    }
  }

  private static boolean isAbout(String about, Plan plan) {
    return about.isEmpty()
        || plan.actions().stream().anyMatch(a -> about.equals("action " + a.number()))
        || plan.themes().stream().anyMatch(t -> about.equals("theme " + t.number()));
  }
}
