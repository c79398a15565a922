/** What an auditor asks of a ledger, wherever it is asked: on a page or at the command line. */
@NullMarked
package vn.oneplusone.app.audit;

import org.jspecify.annotations.NullMarked;
