/// Measured series per municipality: population, cars by fuel, dwellings by heating, wind and solar
/// capacity. They come in vintages as accounts do, proposed until a person publishes them.
///
/// An *indicator* is what is measured, a *dataset* whose counts it comes from, a *reading* one
/// value or the reason why there is none.
///
/// ```java
/// Optional<IndicatorSeries> electric =
///     house.indicators().series(new MunicipalityCode("0999"), new IndicatorKey("cars.electric"));
/// ```
@NullMarked
package dk.tonsvis.indicator;

import org.jspecify.annotations.NullMarked;
