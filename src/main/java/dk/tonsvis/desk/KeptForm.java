package dk.tonsvis.desk;

import java.util.Map;

/// What somebody had written when it could not be taken.
///
/// @param action the address that it was sent to
/// @param page the address of the page that the form stands on
/// @param fields what was written, by the names of the fields
record KeptForm(String action, String page, Map<String, String> fields) {
  KeptForm {
    fields = Map.copyOf(fields);
  }
}
