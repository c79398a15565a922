/** The modules over one ledger and one vault: commands are recorded, facts and sealed texts are read. A fork of it is where a list is tried. */
@NullMarked
package vn.oneplusone.app.domain;

import org.jspecify.annotations.NullMarked;
