package dk.tonsvis.api;

import java.util.List;

/// What a sum is made of and what it does not contain; it stands beside every sum.
record CoverageDocument(
    boolean isComplete,
    int municipalitiesComplete,
    int municipalitiesExpected,
    int figuresPresent,
    int figuresExpected,
    List<Lack> missing) {
  record Lack(String reason, int figures) {}

  static CoverageDocument of(Sum sum) {
    return new CoverageDocument(
        sum.figuresPresent() == sum.figuresExpected(),
        sum.municipalitiesComplete(),
        sum.municipalitiesExpected(),
        sum.figuresPresent(),
        sum.figuresExpected(),
        sum.missing().entrySet().stream()
            .map(reason -> new Lack(reason.getKey(), reason.getValue()))
            .toList());
  }
}
