/** What the browsers of readers who are not signed in carry for the portal, sealed, so that it keeps no state of theirs. Depends on the vault's seal alone. */
@NullMarked
package vn.oneplusone.app.security.cookies;

import org.jspecify.annotations.NullMarked;
