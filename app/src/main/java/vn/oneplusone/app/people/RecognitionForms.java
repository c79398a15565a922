package vn.oneplusone.app.people;

import java.util.List;
import vn.oneplusone.app.actions.declared.AgeActions;
import vn.oneplusone.app.actions.declared.DuesActions;
import vn.oneplusone.app.actions.declared.RecognitionActions;
import vn.oneplusone.app.people.PersonForms.About;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.web.forms.Offer;
import vn.oneplusone.membership.events.AwardForm;
import vn.oneplusone.membership.events.AwardLevel;
import vn.oneplusone.membership.events.DisciplineForm;
import vn.oneplusone.membership.events.DuesEntry;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PartyStep;
import vn.oneplusone.membership.events.StayReason;

/** The forms about what happens to members who stay members. */
final class RecognitionForms {
    private RecognitionForms() {}

    static List<Offer<About>> of(PersonForms forms) {
        return List.of(
                forms.member("dues", Act.RECORD_DUES, forms::isActive,
                        (form, about, me) -> form.number("year", forms.year(), true)
                                .number("month", forms.month(), true)
                                .oneOf("duesEntry", DuesEntry.PAYMENT, "duesEntry"),
                        (about, form) -> new DuesActions.Pay(about.of(), PersonForms.id(about),
                                form.number("year", 1900, 9999), form.number("month", 1, 12),
                                form.oneOf("duesEntry", DuesEntry.class), form.date("on"))),
                forms.member("stay", Act.AGREE_STAY,
                        (about, me) -> about.of() == Organization.UNION && !about.person().erased()
                                && forms.isActive(about, me),
                        (form, about, me) -> form.oneOf("stay", StayReason.class, "stay").date("until", null),
                        (about, form) -> new AgeActions.Stay(PersonForms.id(about),
                                form.oneOf("stay", StayReason.class), form.date("until"), form.date("on"))),
                forms.member("enlist", Act.ENLIST, forms::isRecordable, (form, about, me) -> {
                    // the day is enough
                }, (about, form) -> new RecognitionActions.Enlist(about.of(), PersonForms.id(about), form.date("on"))),
                forms.member("party", Act.RECORD_PARTY_STEP,
                        (about, me) -> about.of() == Organization.UNION && forms.isRecordable(about, me),
                        (form, about, me) -> form.oneOf("partyStep", PartyStep.class, "partyStep")
                                .text("number", "", false),
                        (about, form) -> new RecognitionActions.TakePartyStep(PersonForms.id(about),
                                form.oneOf("partyStep", PartyStep.class), form.date("on"), form.text("number"))),
                forms.member("award", Act.AWARD, forms::isRecordable,
                        (form, about, me) -> form.oneOf("awardLevel", AwardLevel.class, "awardLevel")
                                .oneOf("awardForm", AwardForm.class, "awardForm").text("number", "", true),
                        (about, form) -> new RecognitionActions.Award(about.of(), PersonForms.id(about),
                                form.oneOf("awardLevel", AwardLevel.class), form.oneOf("awardForm", AwardForm.class),
                                form.decision("number", "on"))),
                forms.member("discipline", Act.DISCIPLINE, forms::isRecordable,
                        (form, about, me) -> PersonForms.note(form, "discipline").grave()
                                .oneOf("discipline", DisciplineForm.class, "discipline").text("number", "", true),
                        (about, form) -> new RecognitionActions.Discipline(about.of(), PersonForms.id(about),
                                form.oneOf("discipline", DisciplineForm.class), form.decision("number", "on"))));
    }
}
