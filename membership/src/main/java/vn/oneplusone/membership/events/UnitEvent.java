package vn.oneplusone.membership.events;

/** The facts of the tree of units, all in the one stream {@code units}. */
public sealed interface UnitEvent extends MembershipEvent
        permits UnitEstablished, UnitRenamed, UnitKindStated, UnitMoved, UnitsMerged, UnitSplit, UnitDissolved,
        PilotDesignated,
        UnitChangePlanned, UnitPlanWithdrawn {}
