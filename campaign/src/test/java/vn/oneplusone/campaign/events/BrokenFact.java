package vn.oneplusone.campaign.events;

import vn.oneplusone.campaign.commands.TargetCommand.SetTarget;

/** Broken on purpose: a fact that holds something of the model. */
public record BrokenFact(SetTarget command) {}
