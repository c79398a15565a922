/** Erasing people, and what was typed for requests: the fact in the ledger and the key in the vault, brought to agree whatever happens between the two. */
@NullMarked
package vn.oneplusone.app.erasure;

import org.jspecify.annotations.NullMarked;
