/** Pages about what is planned, done and aimed at: campaigns, targets, the four steps of 1+1, capital for young businesses. */
@NullMarked
package vn.oneplusone.app.portal.campaigns;

import org.jspecify.annotations.NullMarked;
