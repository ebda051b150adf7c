package dk.tonsvis.fetch;

import java.util.Optional;

/// What a service is asked: a path with its query, and a body if it is to be posted. The name is
/// unique within a run, and under it the answer is kept.
record Question(String name, String path, Optional<String> body) {
  static Question get(String path) {
    return new Question(path, path, Optional.empty());
  }

  static Question post(String name, String path, String body) {
    return new Question(name, path, Optional.of(body));
  }
}
