/** What is typed about a person who is not known by an id: whom it means, and how its key is destroyed. */
@NullMarked
package vn.oneplusone.app.actions.typed;

import org.jspecify.annotations.NullMarked;
