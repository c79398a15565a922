package vn.oneplusone.membership.broken.events;

import vn.oneplusone.membership.commands.PersonalDetails;

/** A fact that carries what must be sealed. */
public record LeakyEvent(PersonalDetails details) {}
