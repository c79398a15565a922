/** Questions of programs about single things and lists of them. */
@NullMarked
package vn.oneplusone.app.lookups;

import org.jspecify.annotations.NullMarked;
