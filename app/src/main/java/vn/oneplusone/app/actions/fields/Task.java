package vn.oneplusone.app.actions.fields;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.oneplusone.app.rights.Act;

/** The task that an action belongs to, known before any field is read: who may not ask for it is refused first. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Task {
    /** The task. */
    Act value();
}
