package vn.oneplusone.membership.events;

/**
 * The facts of units and people. Consumers switch over them without a default branch: a fact that somebody forgot does
 * not compile. Stored names are {@code membership.} and the simple name.
 */
public sealed interface MembershipEvent
        permits UnitEstablished, PilotDesignated, PersonRegistered, MemberAdmitted, MembershipEnded,
        PersonErased {}
