/** The links by which members introduce young people, and what these leave there, sealed until the branch has met them; uses keys. */
@NullMarked
package vn.oneplusone.app.vault.links;

import org.jspecify.annotations.NullMarked;
