package vn.oneplusone.app.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.declared.OutsideActions;
import vn.oneplusone.app.people.PersonForms.About;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Offer;
import vn.oneplusone.membership.events.Decision;

/** The forms by which members come from units outside the ledger and go to such. */
final class OutsideForms {
    private OutsideForms() {}

    static List<Offer<About>> of(PersonForms forms) {
        return List.of(
                forms.member("receive", Act.RECEIVE_MEMBER, forms::isReceivable,
                        (form, about, me) -> PersonForms.note(form, "receive")
                                .choiceOrNone("branch", "", forms.ownBranches(me)).text("outside", "", true)
                                .date("admittedOn", null).text("letterNumber", "", true).date("letterOn", null),
                        (about, form) -> new OutsideActions.Receive(about.of(), PersonForms.id(about),
                                form.id("branch"), form.date("on"), form.date("admittedOn"),
                                form.neededText("outside"), form.decision("letterNumber", "letterOn"))),
                forms.member("release", Act.REQUEST_RELEASE, forms::isStaying,
                        (form, about, me) -> release(PersonForms.note(form, "release"), me),
                        (about, form) -> new OutsideActions.Release(about.of(), PersonForms.id(about),
                                form.neededText("outside"), form.text("remarks"), form.date("duesPaidUntil"),
                                form.date("on"), letter(form))),
                forms.member("grant-release", Act.RELEASE_MEMBER, (about, me) -> isLeaving(forms, about, me),
                        (form, about, me) -> form.text("letterNumber", "", true).date("letterOn", null)
                                .longText("remarks"),
                        (about, form) -> new OutsideActions.GrantRelease(about.of(), PersonForms.id(about),
                                form.decision("letterNumber", "letterOn"), form.text("remarks"), form.date("on"))),
                forms.member("keep", Act.REFUSE_RELEASE, (about, me) -> isLeaving(forms, about, me),
                        (form, about, me) -> PersonForms.note(form, "keep"),
                        (about, form) -> new OutsideActions.KeepMember(about.of(), PersonForms.id(about),
                                form.date("on"))),
                forms.member("withdraw-release", Act.WITHDRAW_RELEASE, (about, me) -> isLeaving(forms, about, me),
                        (form, about, me) -> {
                            // the day is enough
                        }, (about, form) -> new OutsideActions.TakeReleaseBack(about.of(), PersonForms.id(about),
                                form.date("on"))));
    }

    /** Who may release takes both steps at once where the letter is there. */
    private static void release(FormView.Builder form, SignedIn me) {
        form.text("outside", "", true).date("duesPaidUntil", null).longText("remarks");
        if (Act.RELEASE_MEMBER.isFor(me.role())) {
            form.text("letterNumber", "", false).optionalDate("letterOn", "field.letterOn.hint");
        }
    }

    private static @Nullable Decision letter(Form form) {
        boolean none = form.text("letterNumber") == null && form.optionalDate("letterOn") == null;
        return none ? null : form.decision("letterNumber", "letterOn");
    }

    private static boolean isLeaving(PersonForms forms, About about, SignedIn me) {
        Person.Membership membership = about.membership();
        return membership != null && membership.isLeaving() && forms.isOwn(about, me);
    }
}
