/** Why something was refused: the rule in words, and the status that the web answers. */
@NullMarked
package vn.oneplusone.app.refusals;

import org.jspecify.annotations.NullMarked;
