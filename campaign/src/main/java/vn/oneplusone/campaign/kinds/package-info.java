/** Which kinds there are, as files say it: data with words. Depends on the events and on how files of data are read. */
@NullMarked
package vn.oneplusone.campaign.kinds;

import org.jspecify.annotations.NullMarked;
