/// Where emissions lead, held against the targets. Its first part: how far a target is away on an
/// account that may measure it, and why not on one that may not.
///
/// ```java
/// switch (TargetGap.between(target, "ens-kommuner", true, totals)) {
///   case TargetGap.Measured gap -> say(gap.gap(), gap.neededPerYear());
///   case TargetGap.OtherAccount _ -> sayWhyNot(target);
///   case TargetGap.Unknown unknown -> say(unknown.lacking());
/// }
/// ```
@NullMarked
package dk.tonsvis.pathway;

import org.jspecify.annotations.NullMarked;
