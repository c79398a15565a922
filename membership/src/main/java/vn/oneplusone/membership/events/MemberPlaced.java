package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member of a branch that was split belongs to one of its parts from that day on. It is no transfer: nobody asked and nobody took in. Who is
 * not placed belongs to the rest, without a fact of their own.
 *
 * @param from the branch of the membership until then
 * @param to a part of the branch that was split
 * @param decision by which the branch was split
 */
public record MemberPlaced(UUID person, Organization organization, UUID from, UUID to, LocalDate on,
        Decision decision) implements PersonEvent {}
