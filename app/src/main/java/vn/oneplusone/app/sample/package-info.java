/**
 * Invents the lists of a district's year, for the demo and for tests. It writes lists and nothing else: no figure of any
 * report comes from here. May depend on {@code files} only.
 */
@NullMarked
package vn.oneplusone.app.sample;

import org.jspecify.annotations.NullMarked;
