/** Text that others wrote, evened out and looked at in time that grows with its length alone. */
@NullMarked
package vn.oneplusone.app.text;

import org.jspecify.annotations.NullMarked;
