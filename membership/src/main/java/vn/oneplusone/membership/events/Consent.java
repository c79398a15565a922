package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's agreement to be recorded. Under 16 years the representative agrees too and is a person of their own.
 *
 * @param evidence sealed text, or null where the form speaks for itself
 */
public record Consent(ConsentForm how, LocalDate on, @Nullable String evidence, @Nullable UUID representative) {}
