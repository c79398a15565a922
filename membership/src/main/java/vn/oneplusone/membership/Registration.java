package vn.oneplusone.membership;

import java.time.LocalDate;
import java.util.UUID;
import vn.oneplusone.membership.commands.MembershipRefusal.ConsentAfterRegistration;
import vn.oneplusone.membership.commands.MembershipRefusal.EvidenceMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.ImpossibleBirthDate;
import vn.oneplusone.membership.commands.MembershipRefusal.NameMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.RepresentativeIsThePerson;
import vn.oneplusone.membership.commands.MembershipRefusal.RepresentativeMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.RepresentativeUnknown;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.SealedText;

/** What must be right about a person and their consent before anything of them is recorded. */
record Registration(RegisterPerson command, Consent consent, RuleSet rules) {
    void refuseUnlessInOrder(People people) {
        refuseImpossible(command.details(), consent.on(), command.on(), rules);
        if (consent.on().isAfter(command.on())) {
            throw new ConsentAfterRegistration(consent.on(), command.on());
        }
        refuseUnproven(command.person(), command.details().birthDate(), consent, rules, people);
    }

    /** Details that cannot be right, whenever they are given. */
    static void refuseImpossible(PersonalDetails details, LocalDate consentedOn, LocalDate on, RuleSet rules) {
        if (details.fullName().isBlank()) {
            throw new NameMissing();
        }
        int oldest = rules.oldestPossible().years();
        if (details.birthDate().isAfter(on) || details.birthDate().isAfter(consentedOn)
                || Age.fullYears(details.birthDate(), on) > oldest) {
            throw new ImpossibleBirthDate(oldest);
        }
    }

    /** A consent without evidence, or without the representative whom a child needs, whenever it is given. */
    static void refuseUnproven(UUID person, LocalDate birthDate, Consent consent, RuleSet rules, People people) {
        refuseWithoutEvidence(consent);
        refuseWrongRepresentative(person, birthDate, consent, rules, people);
    }

    private static void refuseWithoutEvidence(Consent consent) {
        String evidence = consent.evidence();
        // a sheet or a message can be shown later; the spoken word cannot
        if (evidence == null && consent.how() == ConsentForm.WITNESSED) {
            throw new EvidenceMissing();
        }
        if (evidence != null && !evidence.startsWith(SealedText.PREFIX)) {
            throw new IllegalArgumentException("evidence that is not sealed must not reach the ledger");
        }
    }

    private static void refuseWrongRepresentative(UUID person, LocalDate birthDate, Consent consent, RuleSet rules,
            People people) {
        UUID representative = consent.representative();
        int limit = rules.representativeUnder().years();
        if (representative == null) {
            if (Age.fullYears(birthDate, consent.on()) < limit) {
                throw new RepresentativeMissing(limit);
            }
            return;
        }
        if (representative.equals(person)) {
            throw new RepresentativeIsThePerson();
        }
        if (!people.isRegistered(representative)) {
            throw new RepresentativeUnknown(representative);
        }
    }
}
