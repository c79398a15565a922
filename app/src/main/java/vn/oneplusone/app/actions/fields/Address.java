package vn.oneplusone.app.actions.fields;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The address at which programs ask for an action, with a JSON body. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Address {
    /** Below the root of the API. Parts in braces are the fields that stand {@link InPath}; without any, something comes into being. */
    String value();

    /** Its name in the description, {@code Group_name}; without one, the first part of the address and the name of the action. */
    String operation() default "";
}
