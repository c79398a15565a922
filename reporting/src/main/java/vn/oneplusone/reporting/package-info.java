/**
 * Every number is a sum over contributions of facts. Depends on the other modules' {@code events} and on nothing else of
 * them; never sees the vault.
 */
@NullMarked
package vn.oneplusone.reporting;

import org.jspecify.annotations.NullMarked;
