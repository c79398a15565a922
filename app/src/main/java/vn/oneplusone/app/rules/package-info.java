/** The rules by which facts are judged and counted, in words. */
@NullMarked
package vn.oneplusone.app.rules;

import org.jspecify.annotations.NullMarked;
