package dk.tonsvis.api;

/// Answers one operation of the contract.
///
/// It reads what it needs from the [Ask] first and notes there what is not known; whatever it
/// returns then is not looked at.
@FunctionalInterface
interface Resource {
  Answer answer(Ask ask);
}
