package dk.tonsvis.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A form. Works without script; everything that is wrong stands beside its field and in a list on
/// top that leads there.
///
/// @param id of its heading, unlike any other on the page
/// @param lead what it is for; may be empty
/// @param hidden what is sent along, such as the version that was read
/// @param problems what is wrong with no single field
/// @param isSaving whether the script saves it while it is written
/// @param isAsking whether it only asks for a page, and changes nothing
public record Form(
    String id,
    String title,
    String lead,
    String action,
    List<Field> fields,
    Map<String, String> hidden,
    String button,
    List<String> problems,
    boolean isSaving,
    boolean isAsking)
    implements Part {
  private static final int MOST_IN_A_COLUMN = 12;

  public Form {
    fields = List.copyOf(fields);
    hidden = Map.copyOf(hidden);
    problems = List.copyOf(problems);
  }

  public static Form of(String id, String title, String action, List<Field> fields, String button) {
    return new Form(id, title, "", action, fields, Map.of(), button, List.of(), false, false);
  }

  public Form withLead(String said) {
    return new Form(id, title, said, action, fields, hidden, button, problems, isSaving, isAsking);
  }

  public Form with(String name, String value) {
    Map<String, String> more = new HashMap<>(hidden);
    more.put(name, value);
    return new Form(id, title, lead, action, fields, more, button, problems, isSaving, isAsking);
  }

  public Form withProblems(List<String> said) {
    return new Form(id, title, lead, action, fields, hidden, button, said, isSaving, isAsking);
  }

  public Form saving() {
    return new Form(id, title, lead, action, fields, hidden, button, problems, true, isAsking);
  }

  public Form asking() {
    return new Form(id, title, lead, action, fields, hidden, button, problems, isSaving, true);
  }

  /// The same beside another form that has fields of the same names.
  Form named(String other) {
    return new Form(
        other,
        title,
        lead,
        action,
        fields.stream().map(field -> field.within(other)).toList(),
        hidden,
        button,
        problems,
        isSaving,
        isAsking);
  }

  /// The same with what was typed in it, where that is known by the names of its fields.
  public Form filled(Map<String, String> typed) {
    return new Form(
        id,
        title,
        lead,
        action,
        fields.stream()
            .map(
                field ->
                    field.kind() == Field.Kind.PASSWORD || !typed.containsKey(field.name())
                        ? field
                        : field.withValue(typed.get(field.name())))
            .toList(),
        asRead(typed),
        button,
        problems,
        isSaving,
        isAsking);
  }

  /// Fields that stand together; those with a title are folded under it until there is something in
  /// them to see.
  public record Group(String title, List<Field> fields) {
    public Group {
      fields = List.copyOf(fields);
    }

    public boolean isTelling() {
      return fields.stream().anyMatch(Field::isTelling);
    }
  }

  /// The fields in their order, those that follow each other under one heading together.
  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (Field field : fields) {
      boolean isNext = !groups.isEmpty() && groups.getLast().title().equals(field.fold());
      List<Field> together = new ArrayList<>(isNext ? groups.removeLast().fields() : List.of());
      together.add(field);
      groups.add(new Group(field.fold(), together));
    }
    return groups;
  }

  public boolean isWrong() {
    return !problems.isEmpty() || fields.stream().anyMatch(field -> !field.problem().isEmpty());
  }

  /// What is sent along as it was when the fields were typed: which version they were typed on.
  private Map<String, String> asRead(Map<String, String> typed) {
    Map<String, String> read = new HashMap<>(hidden);
    read.replaceAll((name, value) -> typed.getOrDefault(name, value));
    return read;
  }

  /// Whether there are so many fields that they stand two by two where there is room.
  public boolean isLong() {
    return fields.size() > MOST_IN_A_COLUMN;
  }

  public boolean hasFile() {
    return fields.stream().anyMatch(field -> field.kind() == Field.Kind.FILE);
  }
}
