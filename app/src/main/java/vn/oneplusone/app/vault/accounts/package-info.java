/** Who may sign in, and how: roles, passwords, links of one use, identities of providers; uses keys, links and journal. */
@NullMarked
package vn.oneplusone.app.vault.accounts;

import org.jspecify.annotations.NullMarked;
