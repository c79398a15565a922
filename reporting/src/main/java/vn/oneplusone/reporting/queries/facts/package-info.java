/** Questions about the facts themselves: those behind a number, between two reports, beside a declaration, against each other. */
@NullMarked
package vn.oneplusone.reporting.queries.facts;

import org.jspecify.annotations.NullMarked;
