/**
 * Units, people and their memberships: what is decided here becomes the facts in {@code events}. Depends on no other
 * module; only the configuration class knows Spring.
 */
@NullMarked
package vn.oneplusone.membership;

import org.jspecify.annotations.NullMarked;
