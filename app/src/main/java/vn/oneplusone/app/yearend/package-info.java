/** Review, publication, closing and supplements of a year; pages and addresses. */
@NullMarked
package vn.oneplusone.app.yearend;

import org.jspecify.annotations.NullMarked;
