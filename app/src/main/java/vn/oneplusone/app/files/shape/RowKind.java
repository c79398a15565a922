package vn.oneplusone.app.files.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The word with which the identity of each row of one kind begins. It never changes: rows that were imported are found again by it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RowKind {
    String value();
}
