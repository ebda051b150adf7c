package dk.tonsvis.reference;

/// One edition of the national projection and the tables it stands in.
record ProjectionEdition(
    String id,
    String edition,
    String file,
    String groupsFile,
    String account,
    int statisticsUntil,
    Bilingual title) {

  Projection.Kind kindOf(int year) {
    return year <= statisticsUntil ? Projection.Kind.STATISTICS : Projection.Kind.PROJECTION;
  }
}
