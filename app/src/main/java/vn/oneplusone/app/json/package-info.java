/** Answers as JSON, the same for the API and the command line. */
@NullMarked
package vn.oneplusone.app.json;

import org.jspecify.annotations.NullMarked;
