package dk.tonsvis.desk;

import java.util.List;

/// Places to go, what waits first.
///
/// @param empty what is said where there are none
public record Links(String id, String title, List<Link> links, String empty) implements Part {
  public Links {
    links = List.copyOf(links);
  }
}
