/** What is recorded about one affair or in one unit, without people: read from the ledger itself, for those who reach it. */
@NullMarked
package vn.oneplusone.app.api.read;

import org.jspecify.annotations.NullMarked;
