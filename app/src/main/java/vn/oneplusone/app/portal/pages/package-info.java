/** What all pages share: the reader's language, words and numbers, the layout, errors; and the facts behind a number. */
@NullMarked
package vn.oneplusone.app.portal.pages;

import org.jspecify.annotations.NullMarked;
