/** What makes sealed personal details readable, and what makes them unreadable for good; uses nothing of the vault but where it lies. */
@NullMarked
package vn.oneplusone.app.vault.keys;

import org.jspecify.annotations.NullMarked;
