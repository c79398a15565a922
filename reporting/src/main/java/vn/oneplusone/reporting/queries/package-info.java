/**
 * What can be asked of reporting and what it answers: plain records that serialise to the JSON of the API as they are, but for
 * {@link vn.oneplusone.reporting.queries.Counts}, of which each figure says where it stands. Depends on the modules' {@code events} and on the
 * measures.
 */
@NullMarked
package vn.oneplusone.reporting.queries;

import org.jspecify.annotations.NullMarked;
