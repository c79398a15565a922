/** Breaks the rules about patterns on purpose. */
@org.jspecify.annotations.NullMarked
package vn.oneplusone.app.text.broken;
