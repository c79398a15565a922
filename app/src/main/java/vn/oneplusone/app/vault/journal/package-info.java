/** Who read whose details, and who was refused: it only grows; uses nothing but where the vault lies. */
@NullMarked
package vn.oneplusone.app.vault.journal;

import org.jspecify.annotations.NullMarked;
