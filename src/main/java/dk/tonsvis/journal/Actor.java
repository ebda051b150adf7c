package dk.tonsvis.journal;

/// Who did it: a person, or a part of the program by itself.
public sealed interface Actor {
  String name();

  /// A person, by the name or id under which the program knows them.
  record Person(String name) implements Actor {
    public Person {
      requireName(name);
    }
  }

  /// A part of the program, such as `reference` when it loads what it ships with.
  record Part(String name) implements Actor {
    public Part {
      requireName(name);
    }
  }

  static Actor person(String name) {
    return new Person(name);
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
