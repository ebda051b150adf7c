package dk.tonsvis.site;

import dk.tonsvis.chart.Bars;
import dk.tonsvis.chart.Colour;
import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.Writing;
import dk.tonsvis.house.House;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.reference.StandardAction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Makes the page of the actions that are usual in municipal plans.
final class StandardActionsPages {
  private final Voice voice;
  private final List<StandardAction> actions;

  private StandardActionsPages(Voice voice, List<StandardAction> actions) {
    this.voice = voice;
    this.actions = actions;
  }

  static StandardActionsPage of(House house, Frame frame) {
    return new StandardActionsPages(Voice.in(frame.language()), house.reference().standardActions())
        .page(frame);
  }

  private StandardActionsPage page(Frame frame) {
    StandardAction most =
        actions.stream().max(Comparator.comparing(StandardAction::prevalence)).orElseThrow();
    return new StandardActionsPage(
        frame,
        voice.pieces(
            "standard.headline",
            String.valueOf(actions.size()),
            name(most),
            percent(most.prevalence())),
        voice.say("standard.lead"),
        Arrays.stream(StandardAction.Group.values()).map(this::group).toList());
  }

  private StandardActionsPage.Group group(StandardAction.Group group) {
    List<StandardAction> of =
        actions.stream()
            .filter(action -> action.group() == group)
            .sorted(Comparator.comparing(StandardAction::prevalence).reversed())
            .toList();
    String id = name(group);
    Writing writing =
        new Writing(
            v -> percent(new Share(v)),
            v -> voice.say("standard.share", percent(new Share(v))),
            voice.say("missing"));
    Bars bars =
        new Bars(
            new Heading(
                id,
                voice.say(
                    "standard.finding", name(of.getFirst()), percent(of.getFirst().prevalence())),
                voice.say("standard.description"),
                voice.say("standard.measure")),
            writing,
            of.stream()
                .map(a -> Bars.Bar.of(name(a), colour(group), a.prevalence().value()))
                .toList());
    return new StandardActionsPage.Group(
        anchor(group),
        voice.say("standard.group." + group.name()),
        Picture.of(bars, "", table(id, voice.say("standard.group." + group.name()), of), source()));
  }

  private static String name(StandardAction.Group group) {
    return "standard-" + group.code().replace('_', '-');
  }

  /// The id of the group's heading on the page.
  static String anchor(StandardAction.Group group) {
    return name(group) + "-title";
  }

  private static Colour colour(StandardAction.Group group) {
    return SectorDrawing.colour(group.code());
  }

  private DataTable table(String id, String group, List<StandardAction> of) {
    return new DataTable(
        id + "-table",
        voice.say("standard.caption", group),
        List.of(
            voice.say("standard.action"), voice.say("standard.measure"), voice.say("standard.id")),
        of.stream()
            .map(
                action ->
                    DataTable.Row.of(
                        name(action),
                        List.of(
                            DataTable.Cell.of(percent(action.prevalence())),
                            DataTable.Cell.text(action.id()))))
            .toList());
  }

  private String name(StandardAction action) {
    return action.name().in(voice.language());
  }

  private String percent(Share share) {
    return voice.numbers().percent(share, 0);
  }

  private Source source() {
    return new Source(
        voice.say("standard.source"),
        voice.say("source.as-published"),
        voice.say("standard.version"),
        voice.say("standard.licence"),
        voice.say("how.standard"),
        "#planer");
  }
}
