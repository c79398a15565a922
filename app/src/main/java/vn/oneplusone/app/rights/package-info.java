/** Who may do what: tasks, roles, the account that is signed in, and the journal of what it reads. */
@NullMarked
package vn.oneplusone.app.rights;

import org.jspecify.annotations.NullMarked;
