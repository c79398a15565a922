/** Lists in, by the browser: upload, preview, confirmation, progress, result. What is uploaded is held in memory only, and not for long. */
@NullMarked
package vn.oneplusone.app.portal.lists;

import org.jspecify.annotations.NullMarked;
