/** Commands below {@code /api/v1}, an address for each: what it takes, whose affair it is, and which module decides it. */
@NullMarked
package vn.oneplusone.app.api.commands;

import org.jspecify.annotations.NullMarked;
