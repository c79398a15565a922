/** What questions and answers of the web have in common: parameters, years, the ledger's size and root. */
@NullMarked
package vn.oneplusone.app.web;

import org.jspecify.annotations.NullMarked;
