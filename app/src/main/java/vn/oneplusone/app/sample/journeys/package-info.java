/** How the invented people come in: introductions, steps, admissions, memberships. */
@NullMarked
package vn.oneplusone.app.sample.journeys;

import org.jspecify.annotations.NullMarked;
