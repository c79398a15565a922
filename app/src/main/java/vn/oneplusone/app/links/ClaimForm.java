package vn.oneplusone.app.links;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.fields.Personal.Kind;
import vn.oneplusone.app.text.TypedDay;
import vn.oneplusone.app.vault.links.ClaimDetails;

/**
 * What a young person filled in. It is not looked up anywhere: a person who is known already gets the same answer as everybody.
 *
 * @param consent ticked, or null
 */
record ClaimForm(@Nullable String fullName, @Nullable String birthDate, @Nullable String phone,
        @Nullable String address, @Nullable String consent, @Nullable String representative,
        @Nullable String representativeConsent) {
    static final ClaimForm EMPTY = new ClaimForm(null, null, null, null, null, null, null);

    /** Of the form only; the module decides by its own rules when the branch confirms. */
    private static final int REPRESENTED_UNDER = 16;
    private static final int LONGEST = 200;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /** The fields as they were kept. */
    static ClaimForm of(ClaimDetails details) {
        return new ClaimForm(details.fullName(), SHOWN.format(details.birthDate()), details.phone(), details.address(),
                "yes", details.representative(), details.representative() == null ? null : "yes");
    }

    static boolean needsRepresentative(LocalDate birthDate, LocalDate on) {
        return Period.between(birthDate, on).getYears() < REPRESENTED_UNDER;
    }

    /** By field, the key of what is wrong with it. */
    Map<String, String> wrong(LocalDate today) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (text(fullName).isEmpty() || !Kind.NAME.isRight(fullName)) {
            wrong.put("fullName", "join.wrong.name");
        }
        Optional<LocalDate> birth = birth();
        if (birth.isEmpty() || birth.get().isAfter(today) || birth.get().getYear() < 1900) {
            wrong.put("birthDate", "join.wrong.birth");
        }
        if (text(phone).isEmpty() && text(address).isEmpty()) {
            wrong.put("phone", "join.wrong.contact");
        } else if (!Kind.PHONE.isRight(phone)) {
            wrong.put("phone", "join.wrong.phone");
        }
        if (consent == null) {
            wrong.put("consent", "join.wrong.consent");
        }
        if (birth.isPresent() && !wrong.containsKey("birthDate") && needsRepresentative(birth.get(), today)) {
            if (text(representative).isEmpty()) {
                wrong.put("representative", "join.wrong.representative");
            }
            if (representativeConsent == null) {
                wrong.put("representativeConsent", "join.wrong.representative-consent");
            }
        }
        return wrong;
    }

    /** Of a form that has nothing wrong. */
    ClaimDetails details(LocalDate today) {
        LocalDate birth = birth().orElseThrow();
        return new ClaimDetails(Objects.requireNonNull(Kind.NAME.of(text(fullName))), birth,
                Kind.PHONE.of(orNull(phone)),
                orNull(address), today,
                needsRepresentative(birth, today) ? orNull(representative) : null);
    }

    private Optional<LocalDate> birth() {
        return date(birthDate);
    }

    static Optional<LocalDate> date(@Nullable String typed) {
        String text = text(typed);
        try {
            return Optional.of(TypedDay.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String orNull(@Nullable String typed) {
        String text = text(typed);
        return text.isEmpty() ? null : text;
    }

    static String text(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String bare = typed.strip();
        return bare.substring(0, Math.min(bare.length(), LONGEST));
    }

    @Override
    public String toString() {
        return "ClaimForm[kept out of logs]";
    }
}
