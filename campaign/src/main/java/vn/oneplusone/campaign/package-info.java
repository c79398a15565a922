/**
 * What is planned, held and given in the year of 1+1, decided per stream. Depends on membership's {@code events}, on how
 * files of data are read ({@code rules}), and on nothing else of it.
 */
@NullMarked
package vn.oneplusone.campaign;

import org.jspecify.annotations.NullMarked;
