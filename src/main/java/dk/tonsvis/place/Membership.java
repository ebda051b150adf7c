package dk.tonsvis.place;

/// That a municipality belongs to a unit (a region or a KKR) on certain days.
record Membership(String unit, MunicipalityCode municipality, Validity validity) {}
