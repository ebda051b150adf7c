package dk.tonsvis.site;

import java.util.List;

/// A page, computed and ready to be rendered by its template.
public sealed interface Page
    permits FrontPage,
        MunicipalitiesPage,
        MunicipalityPage,
        SectionsPage,
        PlanPage,
        HearingPage,
        NoPlanPage,
        ComparisonPage,
        ActionPage,
        AdaptationPage,
        StandardActionsPage,
        PathwayPage,
        WhatIfPage,
        WhatIfAnswer,
        RefusedScenario,
        FreshnessPage,
        DataPage,
        ApiPage,
        TextPage,
        ExplainPage,
        SearchPage,
        RestatementPage,
        EmbedPage,
        EmbedCodePage,
        ErrorPage {
  Frame frame();

  /// The drawings that can be had as files by themselves.
  default List<Picture> pictures() {
    return List.of();
  }

  /// The file in `src/main/jte`.
  String template();
}
