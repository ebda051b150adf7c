package dk.tonsvis.site;

/// Who somebody is to the pages. Until people can sign in there is one answer.
public enum Role {
  ANYONE
}
