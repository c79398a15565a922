/** The facts of units and people, and the words that other modules share with them. */
@NullMarked
package vn.oneplusone.membership.events;

import org.jspecify.annotations.NullMarked;
