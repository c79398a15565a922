package vn.oneplusone.referral.events;

import vn.oneplusone.referral.commands.ReferralCommand.ConfirmYouth;

/** Broken on purpose: a fact that does not outlive the model. */
public record FactThatKnowsCommands(ConfirmYouth command) {}
