/** Pages for whoever runs the portal: the automation's to-do list, how everything is, counting again. */
@NullMarked
package vn.oneplusone.app.portal.administration;

import org.jspecify.annotations.NullMarked;
