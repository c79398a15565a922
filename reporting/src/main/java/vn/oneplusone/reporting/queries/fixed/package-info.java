/** What no later fact changes: the statement of a closed year, its supplements, and what was made public. */
@NullMarked
package vn.oneplusone.reporting.queries.fixed;

import org.jspecify.annotations.NullMarked;
