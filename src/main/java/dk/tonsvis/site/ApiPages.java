package dk.tonsvis.site;

import dk.tonsvis.catalogue.Contract;
import dk.tonsvis.catalogue.Operation;
import dk.tonsvis.catalogue.Parameter;
import dk.tonsvis.language.Words;
import dk.tonsvis.web.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Makes the page of the API from its contract, so that the page cannot promise anything else.
final class ApiPages {
  private final Voice voice;

  private ApiPages(Voice voice) {
    this.voice = voice;
  }

  static ApiPage of(Contract contract, Frame frame) {
    Voice voice = Voice.in(frame.language());
    ApiPages pages = new ApiPages(voice);
    return new ApiPage(
        frame,
        voice.pieces("api.headline", String.valueOf(contract.operations().size())),
        contract.topics().stream().map(topic -> pages.topic(contract, topic)).toList(),
        Arrays.stream(Problem.Kind.values()).map(pages::trouble).toList());
  }

  private ApiPage.Topic topic(Contract contract, Contract.Topic topic) {
    return new ApiPage.Topic(
        topic.id(),
        topic.title().in(voice.language()),
        contract.of(topic).map(this::question).toList());
  }

  private ApiPage.Question question(Operation operation) {
    String example =
        operation
            .in(Parameter.Place.PATH)
            .reduce(
                operation.path(),
                (path, parameter) ->
                    path.replace("{" + parameter.name() + "}", parameter.example().orElse("")),
                (one, _) -> one);
    return new ApiPage.Question(
        operation.id(),
        Contract.BASE + operation.path(),
        operation.summary().in(voice.language()),
        Contract.BASE + example,
        String.join(", ", operation.columns()),
        operation.parameters().stream().map(this::word).toList());
  }

  private ApiPage.Word word(Parameter parameter) {
    String form = form(parameter.form());
    String several = parameter.isList() ? " " + voice.say("api.several") : "";
    String absent =
        parameter.ifAbsent().map(value -> " " + voice.say("api.if-absent", value)).orElse("");
    return new ApiPage.Word(
        parameter.name(), parameter.description().in(voice.language()), form + several + absent);
  }

  private String form(Parameter.Form form) {
    return switch (form) {
      case Parameter.Form.Text _ -> voice.say("api.form.text");
      case Parameter.Form.Choice choice ->
          choice.values().stream().collect(Collectors.joining(", "));
      case Parameter.Form.Whole whole ->
          voice.say(
              "api.form.whole",
              voice.numbers().whole(whole.least()),
              voice.numbers().whole(whole.most()));
      case Parameter.Form.Day _ -> voice.say("api.form.day");
      case Parameter.Form.YesNo _ -> voice.say("api.form.yes-no");
    };
  }

  private ApiPage.Trouble trouble(Problem.Kind kind) {
    Words words = Words.of("web", voice.language());
    return new ApiPage.Trouble(
        kind.key(),
        String.valueOf(kind.status()),
        words.say("problem." + kind + ".title"),
        words.say("problem." + kind + ".detail"));
  }
}
