/** What all pages have in common: words, language, layout, errors, work that takes long. */
@NullMarked
package vn.oneplusone.app.web.pages;

import org.jspecify.annotations.NullMarked;
