package dk.tonsvis.fetch;

import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;

/// One attempt of a run, as a connector sees it: what the run has an answer to is not asked again,
/// and each new answer is kept before the next question is put. So a connector asks everything from
/// the start each time, and a run that was cut off goes on where it stopped.
final class Asking {
  private final RunStore runs;
  private final int run;
  private final Client client;
  private final Clock clock;
  private final FetchProgress progress;
  private final Set<String> answered;

  Asking(RunStore runs, int run, Client client, Clock clock, FetchProgress progress) {
    this.runs = runs;
    this.run = run;
    this.client = client;
    this.clock = clock;
    this.progress = progress;
    this.answered = runs.answered(run);
  }

  /// The answer to a question, kept from before or new. A new one is kept once it has passed the
  /// check.
  Answer ask(Question question, Consumer<Answer> check) {
    if (answered.contains(question.name())) {
      return runs.answer(run, question.name());
    }
    Answer answer = client.ask(question, check);
    runs.keep(run, question.name(), answer, clock.instant());
    answered.add(question.name());
    return answer;
  }

  /// An answer that the run has; it is read from the database each time, so that a long run does
  /// not grow in memory.
  Answer kept(Question question) {
    return runs.answer(run, question.name());
  }

  void reached(int done, int total) {
    progress.reached(done, total);
  }
}
