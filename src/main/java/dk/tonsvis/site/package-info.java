/// The public pages, in Danish and under `/en` in English.
///
/// A handler reads its address, asks a front and renders a page: a record that is computed before
/// it is rendered, with every number already text. Templates loop, choose and format nothing.
/// Every handler says by [MayUse] who may use it; one that does not is never reached.
@NullMarked
package dk.tonsvis.site;

import org.jspecify.annotations.NullMarked;
