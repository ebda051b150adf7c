package dk.tonsvis.desk;

import dk.tonsvis.house.House;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the pages on which plans are edited, heard and adopted.
@Configuration(proxyBeanMethods = false)
class PlanDeskConfiguration {
  private final House house;

  PlanDeskConfiguration(House house) {
    this.house = house;
  }

  @Bean
  PlanDeskRoutes planDeskRoutes(Desk desk) {
    return new PlanDeskRoutes(house, desk);
  }

  @Bean
  CopyRoutes copyRoutes(Desk desk) {
    return new CopyRoutes(house, desk);
  }

  @Bean
  RowRoutes rowRoutes(Desk desk) {
    return new RowRoutes(house, desk);
  }

  @Bean
  CommentRoutes commentRoutes(Desk desk) {
    return new CommentRoutes(house, desk);
  }

  @Bean
  UploadRoutes uploadRoutes(Desk desk) {
    return new UploadRoutes(house, desk);
  }

  @Bean
  StepRoutes stepRoutes(Desk desk) {
    return new StepRoutes(house, desk);
  }

  @Bean
  ReplyRoutes replyRoutes(Desk desk) {
    return new ReplyRoutes(house, desk);
  }

  @Bean
  DraftRoutes draftRoutes(Desk desk) {
    return new DraftRoutes(house, desk);
  }
}
