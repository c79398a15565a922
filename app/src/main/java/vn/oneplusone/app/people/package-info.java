/** People: search, one person with their story, and what is recorded about them; pages and addresses. */
@NullMarked
package vn.oneplusone.app.people;

import org.jspecify.annotations.NullMarked;
