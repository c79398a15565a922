package vn.oneplusone.app.actions.fields;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The id of what comes into being: the server draws it, the caller never sends it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Made {
    /** Whether it is a person's: those of one run stand near each other in the store. */
    boolean person() default false;
}
