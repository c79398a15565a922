package vn.oneplusone.app.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.PersonActions;
import vn.oneplusone.app.actions.declared.ReferralActions;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.Introducer;
import vn.oneplusone.referral.events.ReferralChannel;

/** The form by which a person is referred. */
@Component
record ReferForm(Register register, RepresentativeFields representative, ReferralForms forms) {
    /** Stands for a person whom the ledger does not know. */
    static final String NEW = "new";

    private static final String OTHER_THAN = "otherThan";
    private static final List<Introducer> TOGETHER = List.of(Introducer.PIONEER_BRANCH, Introducer.FEDERATION_BRANCH,
            Introducer.STUDENT_COMMITTEE);

    /** What it asks for, about whom, and to which organization. */
    record Understood(Action action, UUID youth, Organization organization) {}

    static @Nullable UUID known(String youth) {
        try {
            return youth.length() == 36 ? UUID.fromString(youth) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    FormView.Builder of(String youth, String name, UUID branch, SignedIn me, Words words) {
        FormView.Builder form = new FormView.Builder(words, "refer", "/refer", "refer").hidden("youth", youth)
                .hidden("branch", branch.toString());
        if (known(youth) == null) {
            form.text("name", name, true).date("birthDate", null)
                    .choiceOrNone("gender", "", choices(Gender.class, "gender", words))
                    .text("phone", "", false)
                    .choiceOrNone("consent", "",
                            List.of(choice(ConsentForm.PAPER, "consent", words),
                                    choice(ConsentForm.ELECTRONIC, "consent", words)));
        }
        return form.choice("organization", Organization.UNION.name(),
                choices(Organization.class, "organization", words))
                .choice("referrer", "", introducers(branch, me, words))
                .choice("channel", ReferralChannel.MEETING.name(),
                        List.of(choice(ReferralChannel.MEETING, "channel", words),
                                choice(ReferralChannel.CAMPAIGN, "channel", words)))
                .date("on", register.today());
    }

    /** The branch, others who introduce together, and its members by name. */
    private List<Field.Choice> introducers(UUID branch, SignedIn me, Words words) {
        List<Field.Choice> choices = new ArrayList<>(
                forms.members(branch, null, me, words.say("referral.by-branch")));
        TOGETHER.forEach(one -> choices.add(choice(one, "introducer", words)));
        return choices;
    }

    /** Those who introduce together, beside the branch itself; null for a member or the branch. */
    private static @Nullable Introducer together(String referrer) {
        return TOGETHER.stream().filter(one -> one.name().equals(referrer)).findFirst().orElse(null);
    }

    private static <E extends Enum<E>> List<Field.Choice> choices(Class<E> type, String prefix, Words words) {
        return Arrays.stream(type.getEnumConstants()).map(one -> choice(one, prefix, words)).toList();
    }

    private static Field.Choice choice(Enum<?> one, String prefix, Words words) {
        return new Field.Choice(one.name(), words.of(prefix, one));
    }

    Understood understand(Form form) {
        UUID known = known(form.raw("youth"));
        UUID youth = known == null ? form.made("person") : known;
        UUID branch = form.id("branch");
        Organization organization = form.oneOf("organization", Organization.class);
        Introducer together = together(form.raw("referrer"));
        UUID referrer = together == null ? form.optionalId("referrer") : null;
        ReferralChannel channel = form.oneOf("channel", ReferralChannel.class);
        LocalDate on = form.date("on");
        ReferralActions.Refer refer = new ReferralActions.Refer(form.made("referral"), youth, organization,
                referrer, branch, channel, on, null, null, together, null);
        return new Understood(known == null ? together(form, youth, branch, on, refer) : refer, youth, organization);
    }

    /** The form again with what it has to ask besides, now that it was refused. */
    FormView.Builder again(Form sent, UUID branch, Refused refused, SignedIn me, Words words) {
        String youth = sent.raw("youth");
        FormView.Builder form = of(youth, sent.raw("name"), branch, me, words);
        if (known(youth) == null && RepresentativeFields.areNeeded(sent, refused)) {
            representative.ask(form, sent, branch, me, words);
        }
        List<UUID> duplicates = refused.people();
        return duplicates.isEmpty() ? form : ask(form, duplicates, words);
    }

    /** Whether it is really another person than these. */
    private static FormView.Builder ask(FormView.Builder form, List<UUID> duplicates, Words words) {
        return form.choice(OTHER_THAN, "",
                List.of(new Field.Choice("", words.say("refer.duplicates.choose")), new Field.Choice(
                        String.join(" ", duplicates.stream().map(UUID::toString).toList()),
                        words.say("refer.duplicates.other"))));
    }

    private ReferralActions.ReferNew together(Form form, UUID youth, UUID branch, LocalDate on,
            ReferralActions.Refer refer) {
        String name = form.text("name");
        LocalDate birthDate = form.date("birthDate");
        Gender gender = form.oneOf("gender", Gender.class);
        String phone = form.text("phone");
        ConsentForm how = form.oneOf("consent", ConsentForm.class);
        List<UUID> others = form.ids(OTHER_THAN);
        RepresentativeFields.Understood agreed = representative.understand(form, branch, how, on);
        return new ReferralActions.ReferNew(agreed.made(),
                new PersonActions.Registration(youth, name == null ? "" : name, birthDate, phone, null, null, gender,
                        branch, new PersonActions.Agreed(how, on, null, agreed.person()), on, others),
                refer);
    }
}
