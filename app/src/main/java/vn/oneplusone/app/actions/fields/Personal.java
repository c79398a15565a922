package vn.oneplusone.app.actions.fields;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.text.IdentityNumber;
import vn.oneplusone.app.text.PersonName;
import vn.oneplusone.app.text.PhoneNumber;
import vn.oneplusone.app.text.Understood;

/** What tells of a person: the one check for forms, programs, lists and claims. */
@Constraint(validatedBy = Personal.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {
    Kind value();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What it is, with the name of the refusal of what is none. */
    @SuppressWarnings("ImmutableEnumChecker") // the readings hold nothing
    enum Kind {
        /** A name. */
        NAME("NotAName", PersonName::of),
        /** A phone number. */
        PHONE("NotAPhone", PhoneNumber::of),
        /** An identity number. */
        IDENTITY("NotAnIdentity", IdentityNumber::of);

        private final String refusal;
        private final Function<String, Understood> reading;

        Kind(String refusal, Function<String, Understood> reading) {
            this.refusal = refusal;
            this.reading = reading;
        }

        /** The name of the refusal. */
        public String refusal() {
            return refusal;
        }

        /** Whether something can be made of what was typed; what is missing is another matter. */
        public boolean isRight(@Nullable String typed) {
            return typed == null || reading.apply(typed).isRight();
        }

        /** As it is recorded. */
        public @Nullable String of(@Nullable String typed) {
            return typed == null ? null : reading.apply(typed).value();
        }
    }

    /** Compares a field with its kind. */
    final class Check implements ConstraintValidator<Personal, String> {
        private Kind kind = Kind.NAME;

        @Override
        public void initialize(Personal personal) {
            kind = personal.value();
        }

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            return kind.isRight(typed);
        }
    }
}
