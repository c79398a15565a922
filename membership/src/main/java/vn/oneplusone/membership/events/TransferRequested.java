package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The branch of a member asked another one to take them over (chuyển sinh hoạt). Nothing moves until that one accepts; a membership that
 * ends or whose admission is annulled takes the request with it.
 *
 * @param from the branch that is left
 * @param to the branch that is to be entered
 */
public record TransferRequested(UUID person, Organization organization, UUID from, UUID to,
        LocalDate on) implements PersonEvent {}
