package dk.tonsvis.drafting;

import java.util.UUID;

/// The file of a plan that somebody has handed in and not yet stored.
public record Upload(UUID id, String municipality, String fileName, byte[] content) {
  public Upload {
    content = content.clone();
  }

  @Override
  public byte[] content() {
    return content.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Upload upload && id.equals(upload.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Upload[" + id + ", " + fileName + ", " + content.length + " bytes]";
  }
}
