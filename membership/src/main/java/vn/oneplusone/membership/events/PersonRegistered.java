package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person became known to a unit and agreed to it; youths and members alike.
 *
 * @param details name, birth date, phone, address and identity number, sealed under the key of this one person
 * @param birthYear plain, for statistics that survive an erasure
 * @param unit the unit that registered the person
 */
public record PersonRegistered(UUID person, String details, int birthYear, Gender gender, UUID unit, Consent consent,
        LocalDate on) implements PersonEvent {}
