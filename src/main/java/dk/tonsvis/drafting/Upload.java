package dk.tonsvis.drafting;

import java.util.UUID;

/// The file of a plan that somebody has handed in and not yet stored.
public final class Upload {
  private final UUID id;
  private final String municipality;
  private final String fileName;
  private final byte[] content;

  Upload(UUID id, String municipality, String fileName, byte[] content) {
    this.id = id;
    this.municipality = municipality;
    this.fileName = fileName;
    this.content = content.clone();
  }

  public UUID id() {
    return id;
  }

  /// Code of the municipality whose people handed it in.
  public String municipality() {
    return municipality;
  }

  /// Without the folder, which is somebody's own.
  public String fileName() {
    return fileName;
  }

  public byte[] content() {
    return content.clone();
  }
}
