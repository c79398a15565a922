package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member was called up for military service (nhập ngũ), or to the police. Once per organization; the membership goes on until it ends or
 * moves, which are facts of their own.
 *
 * @param branch where the member was called up
 * @param on first day of the service
 */
public record MemberEnlisted(UUID person, Organization organization, UUID branch,
        LocalDate on) implements MemberEvent {}
