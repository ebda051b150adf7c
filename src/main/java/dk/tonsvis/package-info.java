@org.jspecify.annotations.NullMarked
package dk.tonsvis;
