package dk.tonsvis.site;

/// A page, computed and ready to be rendered by its template.
public sealed interface Page
    permits FrontPage,
        MunicipalitiesPage,
        MunicipalityPage,
        PlanPage,
        NoPlanPage,
        ComparisonPage,
        ActionPage,
        AdaptationPage,
        StandardActionsPage,
        PathwayPage,
        WhatIfPage,
        WhatIfAnswer,
        RefusedScenario,
        DataPage,
        ApiPage,
        TextPage,
        ErrorPage {
  Frame frame();

  /// The file in `src/main/jte`.
  String template();
}
