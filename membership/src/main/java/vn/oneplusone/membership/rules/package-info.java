/** What the modules judge by alike: how their rule sets are read, and when a year is closed. Depends on published facts alone. */
@NullMarked
package vn.oneplusone.membership.rules;

import org.jspecify.annotations.NullMarked;
