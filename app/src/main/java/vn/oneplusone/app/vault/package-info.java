/** What makes sealed personal details readable, and who may sign in: kept apart from the ledger, in a file of its own. */
@NullMarked
package vn.oneplusone.app.vault;

import org.jspecify.annotations.NullMarked;
