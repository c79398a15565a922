/** Who may come in: sign-in, slow-down on guessing, headers. Depends on the vault's accounts; knows no figures. */
@NullMarked
package vn.oneplusone.app.security;

import org.jspecify.annotations.NullMarked;
