/**
 * What can be asked of reporting and what it answers: plain records that serialise to the JSON of the API as they are. Depends on
 * the modules' {@code events} only.
 */
@NullMarked
package vn.oneplusone.reporting.queries;

import org.jspecify.annotations.NullMarked;
