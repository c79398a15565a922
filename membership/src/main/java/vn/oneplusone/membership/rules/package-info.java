/** How the rule sets of every module are read: files with a date, the same way everywhere. Depends on no other package. */
@NullMarked
package vn.oneplusone.membership.rules;

import org.jspecify.annotations.NullMarked;
