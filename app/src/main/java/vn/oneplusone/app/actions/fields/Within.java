package vn.oneplusone.app.actions.fields;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Bounds of a field: the least and the most of a number, or the length of a text. Both bounds are possible. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Within {
    /** The least; of no meaning for a text. */
    long from() default 0;

    /** The most, or the longest. */
    long to();
}
