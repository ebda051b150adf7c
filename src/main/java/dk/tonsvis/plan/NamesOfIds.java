package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.reference.Reference;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/// What people call that which a plan holds by an id: sectors, source groups, factors and standard
/// actions. An id that is not known stands for itself.
record NamesOfIds(Plan plan, Reference reference) {
  String sector(String code, Language language) {
    return reference
        .sectorNames(plan.head().account())
        .find(code)
        .map(sector -> sector.name(language))
        .orElse(code);
  }

  Wording sectors(Collection<String> codes) {
    return new Wording(sectors(codes, Language.DANISH), sectors(codes, Language.ENGLISH));
  }

  private String sectors(Collection<String> codes, Language language) {
    return codes.stream()
        .map(code -> sector(code, language))
        .sorted()
        .collect(Collectors.joining("; "));
  }

  /// What an effect works on: a source group of the plan, or else a sector.
  String pool(String id, Language language) {
    return plan.findPool(id)
        .map(pool -> pool.name().in(language))
        .orElseGet(() -> sector(id, language));
  }

  String factor(String id, Language language) {
    return plan.findFactor(id).map(factor -> factor.name().in(language)).orElse(id);
  }

  String unit(String factor) {
    return plan.findFactor(factor).map(FactorSeries::unit).orElse("");
  }

  Wording account(String id) {
    return reference
        .findIdentity(id)
        .map(identity -> wording(identity.title()))
        .orElse(new Wording(id, id));
  }

  Wording standard(Optional<String> id) {
    return id.flatMap(reference::findStandardAction)
        .map(action -> wording(action.name()))
        .orElseGet(() -> id.map(known -> new Wording(known, known)).orElse(Wording.NONE));
  }

  private static Wording wording(Bilingual name) {
    return new Wording(name.danish(), name.english());
  }
}
