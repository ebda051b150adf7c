package dk.tonsvis.hearing;

import dk.tonsvis.language.Language;

/// What somebody sends in. Texts are as they were typed.
///
/// @param organisation name of the body or organisation; may be empty
/// @param name of who writes; may be empty
/// @param email for an answer; may be empty
/// @param isNamePublic whether the name may be shown with the reply
/// @param about key of what it is about: `action 7.1`, `theme 2`; empty for the plan as a whole
/// @param language in which they are spoken to
public record Submission(
    ReplyId id,
    Speaker speaker,
    String organisation,
    String name,
    String email,
    boolean isNamePublic,
    String body,
    String about,
    Language language) {}
