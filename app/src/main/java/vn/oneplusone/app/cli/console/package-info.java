/** What all commands share: options, words, output, exit codes. */
@NullMarked
package vn.oneplusone.app.cli.console;

import org.jspecify.annotations.NullMarked;
