package dk.tonsvis.web;

import dk.tonsvis.person.Right;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares who may use a route: whoever has the right, for the municipality that the address names
/// as `{place}` if it names one.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MayUse {
  Right value();
}
