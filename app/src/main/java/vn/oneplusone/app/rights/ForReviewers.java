package vn.oneplusone.app.rights;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.oneplusone.app.vault.accounts.Role;

/** The address shows every unit, or all facts under pseudonyms. */
@ForRoles({Role.AUDITOR, Role.DISTRICT_OFFICER, Role.ADMINISTRATOR})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForReviewers {
}
