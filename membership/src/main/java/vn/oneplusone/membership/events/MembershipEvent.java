package vn.oneplusone.membership.events;

/**
 * The facts of units and people. Consumers switch over them, or over one of the two kinds, without a default branch: a fact that
 * somebody forgot does not compile. Stored names are {@code membership.} and the simple name.
 */
public sealed interface MembershipEvent permits UnitEvent, PersonEvent {}
