/// What can be had as data: the contract of the API, and the datasets with their terms, years,
/// places and files, as catalogues of open data describe them (DCAT-AP, schema.org).
///
/// Nothing here knows how it is sent. The pages and the API ask for the same descriptions, so that
/// they cannot say two things.
///
/// ```java
/// Contract contract = Contract.read();
/// contract.operations(); // what may be asked for, and by whom
/// ```
@NullMarked
package dk.tonsvis.catalogue;

import org.jspecify.annotations.NullMarked;
