package vn.oneplusone.app.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameters of a question, for its description. A test holds them against those that the handler reads. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface AllowedParameters {
    /** Those that may be left out. */
    String[] value() default {};

    /** Those that may not. */
    String[] required() default {};
}
