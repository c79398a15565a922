/** Bodies of commands: read by the record of the action, recorded by the gateway, answered. */
@NullMarked
package vn.oneplusone.app.web.bodies;

import org.jspecify.annotations.NullMarked;
