package dk.tonsvis.site;

import java.util.List;
import java.util.Optional;

/// A plan in hearing: what has been said and answered, and the form to say something.
///
/// @param form empty where the hearing is over
public record HearingPage(
    Frame frame,
    String place,
    String placePath,
    String planPath,
    String headline,
    String lead,
    String receipt,
    List<Form> form,
    Optional<Contact> contact,
    List<Said> said,
    String none)
    implements Page {
  public HearingPage {
    form = List.copyOf(form);
    said = List.copyOf(said);
  }

  /// The form, with what was typed and what is wrong with it.
  ///
  /// @param id of the reply that it makes
  /// @param problems in the order of the fields
  public record Form(
      String action,
      String id,
      Typed typed,
      List<Choice> speakers,
      List<Group> abouts,
      List<Flaw> problems) {
    public Form {
      speakers = List.copyOf(speakers);
      abouts = List.copyOf(abouts);
      problems = List.copyOf(problems);
    }

    /// What is wrong with a field; empty where nothing is.
    public String problem(String field) {
      return problems.stream()
          .filter(flaw -> flaw.field().equals(field))
          .map(Flaw::sentence)
          .findFirst()
          .orElse("");
    }
  }

  /// What was typed.
  public record Typed(
      String organisation, String name, String email, boolean isNamePublic, String body) {}

  /// What can be chosen.
  ///
  /// @param lang of the label where it is not the page's; empty where it is
  public record Choice(String value, String label, String lang, boolean chosen) {}

  /// Choices under a heading.
  public record Group(String title, List<Choice> choices) {
    public Group {
      choices = List.copyOf(choices);
    }
  }

  /// What is wrong with a field.
  public record Flaw(String field, String sentence) {}

  /// A reply that was answered.
  public record Said(
      String id, String from, String about, List<String> reply, List<String> answer) {
    public Said {
      reply = List.copyOf(reply);
      answer = List.copyOf(answer);
    }
  }

  @Override
  public String template() {
    return "hearing.jte";
  }
}
