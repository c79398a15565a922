package vn.oneplusone.referral;

import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;

/** Broken on purpose: asks another module for something instead of reading its facts. */
record SampleThatAdmits(AdmitMember command) {}
