/** The command line: turns arguments into commands and questions, and answers into text or JSON. */
@NullMarked
package vn.oneplusone.app.cli;

import org.jspecify.annotations.NullMarked;
