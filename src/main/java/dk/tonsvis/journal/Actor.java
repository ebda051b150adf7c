package dk.tonsvis.journal;

/// Who did it: a person, or a part of the program by itself.
public sealed interface Actor {
  String name();

  /// A person, by the id under which the program knows them and never by their name or address: a
  /// fact stays when a person is forgotten. (What was written before there were accounts for people
  /// names the operating system's user.)
  record Person(String id) implements Actor {
    public Person {
      requireName(id);
    }

    @Override
    public String name() {
      return id;
    }
  }

  /// A part of the program, such as `reference` when it loads what it ships with.
  record Part(String name) implements Actor {
    public Part {
      requireName(name);
    }
  }

  static Actor person(String id) {
    return new Person(id);
  }

  static Actor part(String name) {
    return new Part(name);
  }

  private static void requireName(String name) {
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("an actor has a name of 1 to 200 characters: " + name);
    }
  }
}
