/** The ledger in one SQLite file: a row per entry, concurrent appends grouped in one transaction with a savepoint each. */
@NullMarked
package vn.oneplusone.app.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
