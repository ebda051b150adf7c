/// The command line: one of the doors. A command reads what was asked, calls a capability and
/// writes what it says, as text for people or as one JSON document.
///
/// Nothing is worked out here. Texts stand in `words_da.properties` and `words_en.properties`; what
/// a command ends with stands in [Exit]. The database is opened only when a command needs it.
///
/// ```java
/// Shell shell = Shell.ofProcess();
/// int code = Commands.root(shell, Entrance.own()).execute("account", "show", "odense");
/// ```
@NullMarked
package dk.tonsvis.cli;

import org.jspecify.annotations.NullMarked;
