package dk.tonsvis.desk;

/// A button by which the script asks the browser for a passkey. Without script, or in a browser
/// that has none, it is not there.
///
/// @param lead what it is for; may be empty
/// @param options where the script asks what to ask the browser for
/// @param answer where it sends what the browser says
/// @param label what the person calls a new one is asked in a field of this name; empty for signing
///     in
/// @param failed what is said when it comes to nothing
public record PasskeyPart(
    String id,
    String title,
    String lead,
    String options,
    String answer,
    String label,
    String button,
    String failed)
    implements Part {}
