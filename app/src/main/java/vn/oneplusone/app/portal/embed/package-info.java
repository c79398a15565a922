/** What other websites show of the published figures: a script, a table, a feed. Knows what is published and nothing else. */
@NullMarked
package vn.oneplusone.app.portal.embed;

import org.jspecify.annotations.NullMarked;
