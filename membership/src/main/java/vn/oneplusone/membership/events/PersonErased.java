package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person's details were erased for good: the key that opens them is destroyed with this fact. What they did and became
 * stays, without a name. Why they asked is their own affair and is not recorded.
 */
public record PersonErased(UUID person, LocalDate on) implements PersonEvent {}
