/** The year-end review and what an auditor asks of the ledger, as pages. */
@NullMarked
package vn.oneplusone.app.portal.review;

import org.jspecify.annotations.NullMarked;
