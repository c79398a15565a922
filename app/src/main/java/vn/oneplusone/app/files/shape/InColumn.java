package vn.oneplusone.app.files.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The column in which a list has a part of its row. Each row has something in it, unless the part may be null. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface InColumn {
    Column value();

    /** Whether the column must be there even where the part may be null, since an empty cell says something too. */
    boolean present() default false;

    /** What refusals call it, where that is another name than that of the part (without "Code"). */
    String[] about() default {};
}
