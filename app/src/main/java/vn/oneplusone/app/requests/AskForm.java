package vn.oneplusone.app.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.actions.declared.ReferralActions;
import vn.oneplusone.app.actions.declared.SupportActions;
import vn.oneplusone.app.actions.typed.Ask;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.text.NameOrder;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.RequestedAction;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.events.ReferralChannel;

/** The form by which a person beyond reach is asked for: who is meant, and what is to be recorded. */
@Component
record AskForm(Register register, Reach reach, Names names) {
    /** As for programs. */
    private static final long MOST_DONG = 1_000_000_000_000L;
    /** More members than anybody looks through. */
    private static final int MOST_CHOICES = 300;

    /** The units in which it can be recorded. */
    List<Unit> units(RequestedAction what, SignedIn me) {
        return reach.tree(me).stream()
                .filter(unit -> unit.isThere()
                        && (what == RequestedAction.SUPPORT || unit.level() == UnitLevel.BRANCH))
                .toList();
    }

    /** @param unit in which it is to be recorded */
    FormView.Builder of(RequestedAction what, UUID unit, SignedIn me, Words words) {
        FormView.Builder form = new FormView.Builder(words, "ask", AskPage.ADDRESS, "ask." + what)
                .hidden(AskPage.WHAT, what.name()).hidden("unit", unit.toString()).text("name", "", true)
                .optionalDate("birthDate", "requests.birth.hint").text("identityNumber", "", false);
        switch (what) {
            case REFERRAL -> form.choice("organization", Organization.UNION.name(),
                    choices(Organization.class, "organization", words))
                    .choice("referrer", "", members(unit, me, words))
                    .choice("channel", ReferralChannel.MEETING.name(),
                            List.of(choice(ReferralChannel.MEETING, "channel", words),
                                    choice(ReferralChannel.CAMPAIGN, "channel", words)));
            case ADMISSION -> form.text("number", "", true);
            case SUPPORT -> form.choice("form", "", withNone(SupportForm.class, "form", words))
                    .choice("model", "", withNone(SupportModel.class, "model", words))
                    .dong("amount", "", words.say("supports.amount.hint"));
        }
        return form.date("on", register.today());
    }

    /** The members of a branch, by name. */
    private List<Field.Choice> members(UUID branch, SignedIn me, Words words) {
        List<UUID> members = register.people(List.of(branch)).stream()
                .filter(person -> person.memberships().values().stream()
                        .anyMatch(one -> one.isActive() && one.branch().equals(branch)))
                .limit(MOST_CHOICES).map(person -> person.id()).toList();
        List<Field.Choice> choices = new ArrayList<>(
                List.of(new Field.Choice("", words.say("referral.by-branch"))));
        names.of(me, members, AskPage.ADDRESS).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(NameOrder.byGivenName()))
                .forEach(one -> choices.add(new Field.Choice(one.getKey().toString(), one.getValue())));
        return choices;
    }

    private static <E extends Enum<E>> List<Field.Choice> choices(Class<E> type, String prefix, Words words) {
        return Arrays.stream(type.getEnumConstants()).map(one -> choice(one, prefix, words)).toList();
    }

    private static <E extends Enum<E>> List<Field.Choice> withNone(Class<E> type, String prefix, Words words) {
        List<Field.Choice> choices = new ArrayList<>(List.of(new Field.Choice("", words.say("choice.none"))));
        choices.addAll(choices(type, prefix, words));
        return choices;
    }

    private static Field.Choice choice(Enum<?> one, String prefix, Words words) {
        return new Field.Choice(one.name(), words.of(prefix, one));
    }

    /** The same action as everywhere, about who is meant as it was typed. */
    Action understand(RequestedAction what, Form form) {
        UUID request = request(form);
        UUID unit = form.id("unit");
        Ask ask = ask(form);
        LocalDate on = form.date("on");
        return switch (what) {
            case REFERRAL -> new ReferralActions.Refer(request, null, form.oneOf("organization", Organization.class),
                    form.optionalId("referrer"), unit, form.oneOf("channel", ReferralChannel.class), on, null, null,
                    null, ask);
            case ADMISSION -> new MemberActions.Admit(request, null, Organization.FEDERATION, unit, on,
                    form.decision("number", "on"), null, null, ask);
            case SUPPORT -> new SupportActions.Grant(request, null, unit, form.oneOf("form", SupportForm.class),
                    form.oneOf("model", SupportModel.class), form.dong("amount", MOST_DONG), on, ask);
        };
    }

    /** The id of the request that a form makes, however often it is sent. */
    static UUID request(Form form) {
        return form.made("request");
    }

    private static Ask ask(Form form) {
        String name = form.text("name");
        LocalDate birthDate = form.optionalDate("birthDate");
        String number = form.text("identityNumber");
        if (name == null) {
            form.complain("name", "Missing");
        }
        // by the name alone nobody could be told from others
        if (birthDate == null && number == null) {
            form.complain("birthDate", "Missing");
        }
        return new Ask(name, birthDate, number, null);
    }
}
