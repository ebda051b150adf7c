package dk.tonsvis.site;

import dk.tonsvis.driver.Driver;
import dk.tonsvis.driver.Why;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What the drivers of one change are called.
record DriverWords(Voice voice, Why.Explained why) {
  /// Those that the change has, in the order to be told.
  List<Driver> shown() {
    return Stream.of(Driver.values()).filter(why::has).toList();
  }

  String name(Driver driver) {
    return voice.say("why.driver." + key(driver));
  }

  String brief(Driver driver) {
    return voice.say("why.brief." + key(driver));
  }

  /// A sentence with the tonnes that go with it.
  String lead(Driver driver, String tonnes) {
    return voice.say("why.lead." + key(driver), tonnes);
  }

  /// What most of the change goes with.
  String finding(String place) {
    return voice.say("why.finding." + key(largest()), place);
  }

  private Driver largest() {
    return shown().stream()
        .max(Comparator.comparingLong(driver -> Math.abs(why.term(driver).grams())))
        .orElse(Driver.HERE);
  }

  /// What is left is called by another name where there is nobody to hold it against.
  private String key(Driver driver) {
    return driver == Driver.HERE && !why.isHeldAgainstOthers() ? "EACH" : driver.name();
  }
}
