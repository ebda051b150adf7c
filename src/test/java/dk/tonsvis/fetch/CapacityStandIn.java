package dk.tonsvis.fetch;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Answers as Energi Data Service does for the capacity in each municipality.
final class CapacityStandIn {
  private final List<String> codes;

  CapacityStandIn(List<String> codes) {
    this.codes = codes;
  }

  void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    String year = query.substring(query.indexOf("start=") + 6).substring(0, 4);
    List<String> records = new ArrayList<>();
    for (String code : codes) {
      records.add(record(year, code.substring(code.startsWith("0") ? 1 : 0), "12.5"));
    }
    records.add(record(year, "411", "0"));
    StandInServices.text(exchange, 200, document(records, records.size()));
  }

  static String document(List<String> records, int total) {
    return "{\"total\": %d, \"limit\": 0, \"dataset\": \"CapacityPerMunicipality\", \"records\": [%s]}"
        .formatted(total, String.join(",", records));
  }

  static String record(String year, String code, String wind) {
    return "{\"Month\": \"%s-01-01T00:00:00\", \"MunicipalityNo\": \"%s\", \"CapacityGe100MW\": null, \"OnshoreWindCapacity\": %s, \"SolarPowerCapacity\": 3.25}"
        .formatted(year, code, wind);
  }
}
