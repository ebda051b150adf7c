/// What a municipality has settled for all its work here: how its climate work is reached, in which
/// language its letters are written, and for how long its hearings last.
///
/// How it is reached is public. The journal tells that it changed and not what to, since it may be
/// somebody's own address.
///
/// ```java
/// settings.find("0999").hearingDays();
/// ```
@NullMarked
package dk.tonsvis.setting;

import org.jspecify.annotations.NullMarked;
