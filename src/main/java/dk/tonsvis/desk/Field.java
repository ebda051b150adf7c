package dk.tonsvis.desk;

import java.util.List;
import java.util.Locale;

/// A field of a form, with what is typed in it and what is wrong with that.
///
/// @param name as it is sent
/// @param hint what to write; may be empty
/// @param autocomplete the purpose as HTML names it, or empty
/// @param options of what can be chosen; none for what is typed
/// @param problem what is wrong, in a sentence; empty where nothing is
/// @param theirs what somebody else wrote meanwhile; empty where nobody did
/// @param lang of what is typed, where it is not the page's
/// @param id on the page: `felt-<name>`, unless another form there has a field of that name
/// @param fold heading of the fields around it that are seldom filled in, under which they are
///     folded together; empty where it always stands open
public record Field(
    String name,
    String label,
    String hint,
    Kind kind,
    String value,
    boolean required,
    String autocomplete,
    List<Option> options,
    String problem,
    String theirs,
    String lang,
    String id,
    String fold) {
  /// How it is filled in.
  public enum Kind {
    TEXT,
    LONG_TEXT,
    EMAIL,
    PASSWORD,
    DAY,
    NUMBER,
    CHOICE,
    SEVERAL,
    /// One of a few, all of them in sight.
    ONE_OF,
    YES,
    FILE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What can be chosen.
  ///
  /// @param value as it is sent
  public record Option(String value, String label) {}

  public Field {
    options = List.copyOf(options);
  }

  public static Field of(Kind kind, String name, String label, String value) {
    return new Field(
        name, label, "", kind, value, true, "", List.of(), "", "", "", "felt-" + name, "");
  }

  public static Field text(String name, String label, String value) {
    return of(Kind.TEXT, name, label, value);
  }

  public static Field choice(String name, String label, String value, List<Option> options) {
    return of(Kind.CHOICE, name, label, value).withOptions(options);
  }

  public Field withHint(String said) {
    return new Field(
        name,
        label,
        said,
        kind,
        value,
        required,
        autocomplete,
        options,
        problem,
        theirs,
        lang,
        id,
        fold);
  }

  public Field withProblem(String said) {
    return new Field(
        name,
        label,
        hint,
        kind,
        value,
        required,
        autocomplete,
        options,
        said,
        theirs,
        lang,
        id,
        fold);
  }

  public Field withTheirs(String said) {
    return new Field(
        name,
        label,
        hint,
        kind,
        value,
        required,
        autocomplete,
        options,
        problem,
        said,
        lang,
        id,
        fold);
  }

  public Field withValue(String said) {
    return new Field(
        name,
        label,
        hint,
        kind,
        said,
        required,
        autocomplete,
        options,
        problem,
        theirs,
        lang,
        id,
        fold);
  }

  public Field withOptions(List<Option> given) {
    return new Field(
        name,
        label,
        hint,
        kind,
        value,
        required,
        autocomplete,
        given,
        problem,
        theirs,
        lang,
        id,
        fold);
  }

  public Field withAutocomplete(String purpose) {
    return new Field(
        name, label, hint, kind, value, required, purpose, options, problem, theirs, lang, id,
        fold);
  }

  public Field withLang(String code) {
    return new Field(
        name,
        label,
        hint,
        kind,
        value,
        required,
        autocomplete,
        options,
        problem,
        theirs,
        code,
        id,
        fold);
  }

  /// The same in a form beside another that has a field of the same name.
  Field within(String form) {
    return new Field(
        name,
        label,
        hint,
        kind,
        value,
        required,
        autocomplete,
        options,
        problem,
        theirs,
        lang,
        "felt-" + form + "-" + name,
        fold);
  }

  Field foldedUnder(String heading) {
    return new Field(
        name,
        label,
        hint,
        kind,
        value,
        required,
        autocomplete,
        options,
        problem,
        theirs,
        lang,
        id,
        heading);
  }

  /// Whether there is something in it to see: a value, or what is wrong or somebody else's.
  public boolean isTelling() {
    return !value.isBlank() || !problem.isEmpty() || !theirs.isEmpty();
  }

  public Field optional() {
    return new Field(
        name,
        label,
        hint,
        kind,
        value,
        false,
        autocomplete,
        options,
        problem,
        theirs,
        lang,
        id,
        fold);
  }

  /// Whether it says in English what the field before it says in Danish, and stands beside that.
  public boolean isSecond() {
    return name.endsWith("_en");
  }

  /// Whether an option is chosen; of several, the values stand in lines of their own.
  public boolean isChosen(Option option) {
    return kind == Kind.SEVERAL
        ? value.lines().anyMatch(option.value()::equals)
        : value.equals(option.value());
  }
}
