package dk.tonsvis.site;

import dk.tonsvis.hearing.Opening;
import dk.tonsvis.hearing.Reply;
import dk.tonsvis.hearing.ReplyFlaw;
import dk.tonsvis.hearing.ReplyId;
import dk.tonsvis.hearing.Speaker;
import dk.tonsvis.hearing.Submission;
import dk.tonsvis.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Makes the page of a plan's hearing.
final class HearingPages {
  private final PlanView view;
  private final Voice voice;
  private final Opening opening;
  private final Optional<Contact> contact;

  /// @param contact of the municipality; empty where it has said none
  HearingPages(PlanView view, Opening opening, Optional<Contact> contact) {
    this.view = view;
    this.voice = view.voice();
    this.opening = opening;
    this.contact = contact;
  }

  static String rest(int number) {
    return "/plan/" + number + "/hoering";
  }

  /// A form in which nothing is typed yet.
  ///
  /// @param speaker that is chosen beforehand
  static Submission blank(Language language, Speaker speaker) {
    return new Submission(ReplyId.next(), speaker, "", "", "", false, "", "", language);
  }

  /// @param receipt the reference of the reply that was just received; empty for none
  /// @param flaws what is wrong with what was typed
  /// @param refused that more is not taken for a while; empty where it is
  HearingPage page(
      Frame frame,
      List<Reply> replies,
      Submission typed,
      List<ReplyFlaw> flaws,
      String receipt,
      String refused) {
    String place = view.municipality().name();
    String number = Integer.toString(view.shown().number());
    return new HearingPage(
        frame,
        place,
        view.links().place(),
        view.links().revision(view.shown()),
        voice.say(opening.isOpen() ? "hearing.headline" : "hearing.headline.closed", place),
        lead(number),
        receipt.isEmpty() ? "" : voice.say("hearing.receipt", receipt),
        opening.isOpen() ? List.of(form(frame, typed, flaws, refused)) : List.of(),
        contact,
        replies.stream().map(this::said).toList(),
        voice.say("hearing.none"));
  }

  private String lead(String number) {
    if (!opening.isOpen()) {
      return opening
          .until()
          .map(day -> voice.say("hearing.lead.closed", voice.numbers().day(day)))
          .orElseGet(() -> voice.say("hearing.lead.decided"));
    }
    return opening
        .until()
        .map(day -> voice.say("hearing.lead", number, voice.numbers().day(day)))
        .orElseGet(() -> voice.say("hearing.lead.open", number));
  }

  private HearingPage.Form form(
      Frame frame, Submission typed, List<ReplyFlaw> flaws, String refused) {
    List<HearingPage.Flaw> problems = new ArrayList<>();
    flaws.forEach(
        flaw -> problems.add(new HearingPage.Flaw(flaw.field(), flaw.sentence(voice.language()))));
    if (!refused.isEmpty()) {
      problems.add(new HearingPage.Flaw("", refused));
    }
    return new HearingPage.Form(
        frame.link(frame.path()),
        typed.id().toString(),
        new HearingPage.Typed(
            typed.organisation(), typed.name(), typed.email(), typed.isNamePublic(), typed.body()),
        Arrays.stream(Speaker.values())
            .map(
                speaker ->
                    new HearingPage.Choice(
                        speaker.key(),
                        speaker.title(voice.language()),
                        "",
                        speaker == typed.speaker()))
            .toList(),
        abouts(typed.about()),
        problems);
  }

  private List<HearingPage.Group> abouts(String chosen) {
    List<HearingPage.Choice> themes =
        view.plan().themes().stream()
            .map(
                theme ->
                    choice(
                        "theme " + theme.number(),
                        theme.number(),
                        Text.of(theme.title(), voice.language()),
                        chosen))
            .toList();
    List<HearingPage.Choice> actions =
        view.plan().actions().stream()
            .map(
                action ->
                    choice(
                        "action " + action.number(),
                        action.number(),
                        Text.of(action.names().working(), voice.language()),
                        chosen))
            .toList();
    return List.of(
            new HearingPage.Group(voice.say("hearing.themes"), themes),
            new HearingPage.Group(voice.say("hearing.actions"), actions))
        .stream()
        .filter(group -> !group.choices().isEmpty())
        .toList();
  }

  private static HearingPage.Choice choice(String value, String number, Text title, String chosen) {
    return new HearingPage.Choice(
        value, number + " " + title.words(), title.lang(), value.equals(chosen));
  }

  private HearingPage.Said said(Reply reply) {
    String name = reply.publicName();
    String speaker = reply.speaker().words(voice.language());
    String about =
        abouts(reply.about()).stream()
            .flatMap(group -> group.choices().stream())
            .filter(HearingPage.Choice::chosen)
            .map(HearingPage.Choice::label)
            .findFirst()
            .orElseGet(() -> voice.say("hearing.whole"));
    return new HearingPage.Said(
        "svar-" + reply.reference(),
        name.isEmpty() ? reply.speaker().title(voice.language()) : name + " (" + speaker + ")",
        about,
        reply.body().lines().toList(),
        reply.published().stream().flatMap(answer -> answer.body().lines()).toList());
  }
}
