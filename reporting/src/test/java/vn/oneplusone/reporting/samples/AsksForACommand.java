package vn.oneplusone.reporting.samples;

import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;

/** Reporting knows facts, not what may be asked for. */
public record AsksForACommand(AdmitMember command) {}
