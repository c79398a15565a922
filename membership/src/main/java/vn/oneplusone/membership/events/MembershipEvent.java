package vn.oneplusone.membership.events;

/**
 * The facts of units, people and requests. Consumers switch over them, or over one of the three kinds, without a default branch: a fact that
 * a developer forgot does not compile. Stored names are {@code membership.} and the simple name.
 */
public sealed interface MembershipEvent permits UnitEvent, PersonEvent, RequestEvent {}
