/** The invented district: communes, branches, people, and the course of its year. */
@NullMarked
package vn.oneplusone.app.sample.district;

import org.jspecify.annotations.NullMarked;
