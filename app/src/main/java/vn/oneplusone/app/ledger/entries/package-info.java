/** The bytes of an entry: its envelope, its event as JSON, and the upcasters that read former forms. */
@NullMarked
package vn.oneplusone.app.ledger.entries;

import org.jspecify.annotations.NullMarked;
