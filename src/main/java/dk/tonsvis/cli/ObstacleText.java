package dk.tonsvis.cli;

import dk.tonsvis.pathway.Computation;
import dk.tonsvis.place.Municipality;
import java.util.List;
import java.util.Locale;

/// Why a pathway cannot be computed: all that stands in the way.
record ObstacleText(Shell shell) {

  Exit tell(Municipality place, List<Computation.Obstacle> obstacles) {
    shell.tell(shell.say("pathway.impossible", place.name()));
    for (Computation.Obstacle obstacle : obstacles) {
      shell.tell("  " + sentence(obstacle));
    }
    return Exit.NOT_FOUND;
  }

  private String sentence(Computation.Obstacle obstacle) {
    return shell.say(
        "obstacle." + obstacle.why().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        String.join(", ", obstacle.what()));
  }
}
