/** Every action, declared once: its fields, its task, what it touches, and the commands of the modules that it stands for. */
@NullMarked
package vn.oneplusone.app.actions.declared;

import org.jspecify.annotations.NullMarked;
