/**
 * Sign-in by an OpenID Connect provider and bearer tokens of it. An account is found by the identity that its owner bound to it, never by a name. Depends on the
 * doors of security and on the vault's accounts.
 */
@NullMarked
package vn.oneplusone.app.security.openid;

import org.jspecify.annotations.NullMarked;
