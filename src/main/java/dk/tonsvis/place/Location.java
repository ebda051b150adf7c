package dk.tonsvis.place;

/// Where a municipality lies: its centre in degrees (WGS84), and its tile on the map.
public record Location(double longitude, double latitude, Tile tile) {}
