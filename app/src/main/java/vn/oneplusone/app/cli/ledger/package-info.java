/** Backup, restore, import of a bundle, migration. */
@NullMarked
package vn.oneplusone.app.cli.ledger;

import org.jspecify.annotations.NullMarked;
