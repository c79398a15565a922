/** What whoever runs the portal needs: health, metrics, logs whose lines belong to a request. Knows no figures but their delay. */
@NullMarked
package vn.oneplusone.app.portal.running;

import org.jspecify.annotations.NullMarked;
