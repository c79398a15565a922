/** Forms that ask the ledger to record something: what was typed, what is wrong with it, and what is told to whoever typed it. */
@NullMarked
package vn.oneplusone.app.portal.forms;

import org.jspecify.annotations.NullMarked;
