/** Forms of actions: fields, feedback, and the way to the gateway. */
@NullMarked
package vn.oneplusone.app.web.forms;

import org.jspecify.annotations.NullMarked;
