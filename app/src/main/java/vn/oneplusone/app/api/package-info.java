/** The REST API: questions in, the answers of reporting out, as they are. Every error is a problem document (RFC 9457). */
@NullMarked
package vn.oneplusone.app.api;

import org.jspecify.annotations.NullMarked;
