/**
 * The one way in: what may be asked to be recorded is an action, declared once, and one gateway checks role, reach, key and version for every
 * door (API, forms, lists, links, automation, command line).
 */
@NullMarked
package vn.oneplusone.app.actions;

import org.jspecify.annotations.NullMarked;
