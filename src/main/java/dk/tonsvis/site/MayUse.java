package dk.tonsvis.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares who may use a route.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MayUse {
  Role value();
}
