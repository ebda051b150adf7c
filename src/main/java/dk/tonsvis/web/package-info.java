/// What the doors on the web share: what a program is told when something is wrong, and answers
/// that are kept until what they were made from is another.
@NullMarked
package dk.tonsvis.web;

import org.jspecify.annotations.NullMarked;
