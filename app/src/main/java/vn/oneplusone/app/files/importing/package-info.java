/** Takes lists in through commands: tried whole on a fork first, then one unit of work per row. */
@NullMarked
package vn.oneplusone.app.files.importing;

import org.jspecify.annotations.NullMarked;
