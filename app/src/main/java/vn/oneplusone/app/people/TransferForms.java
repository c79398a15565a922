package vn.oneplusone.app.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.declared.TransferActions;
import vn.oneplusone.app.people.PersonForms.About;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Offer;

/** The forms by which members move from one branch to another. */
final class TransferForms {
    private TransferForms() {}

    /** For what a transfer waits. */
    static List<Offer<About>> answers(PersonForms forms) {
        return List.of(forms.member("accept", Act.ACCEPT_TRANSFER, (about, me) -> isToAccept(forms, about, me),
                (form, about, me) -> {
                    // the day is enough
                }, (about, form) -> new TransferActions.AcceptMove(about.of(), PersonForms.id(about),
                        form.date("on"))),
                forms.member("pass", Act.PASS_TRANSFER, (about, me) -> isToPass(forms, about, me),
                        (form, about, me) -> PersonForms.note(form, "pass").longText("remarks"),
                        (about, form) -> new TransferActions.PassMove(about.of(), PersonForms.id(about),
                                form.date("on"), form.text("remarks"))),
                forms.member("refuse", Act.REFUSE_TRANSFER, (about, me) -> isTheirTurn(forms, about, me),
                        (form, about, me) -> PersonForms.grave(form, "refuse"),
                        (about, form) -> new TransferActions.RefuseMove(about.of(), PersonForms.id(about),
                                form.date("on"))));
    }

    static List<Offer<About>> of(PersonForms forms) {
        return List.of(forms.member("transfer", Act.REQUEST_TRANSFER, forms::isStaying,
                (form, about, me) -> transfer(PersonForms.note(form, "transfer"), forms, about, me),
                (about, form) -> new TransferActions.Transfer(about.of(), PersonForms.id(about), form.id("toBranch"),
                        form.date("on"), form.optionalDate("acceptedOn"), form.text("remarks"),
                        form.date("duesPaidUntil"))),
                forms.member("away", Act.TAKE_PART_ELSEWHERE, (about, me) -> forms.isActive(about, me)
                        && !isAway(forms, about),
                        (form, about, me) -> PersonForms.note(form, "away")
                                .choiceOrNone("hostBranch", "", forms.otherBranches(about)).date("until", null),
                        (about, form) -> new TransferActions.TakePart(about.of(), PersonForms.id(about),
                                form.id("hostBranch"), form.date("on"), form.date("until"))),
                forms.member("back", Act.END_TAKING_PART, (about, me) -> forms.isActive(about, me)
                        && isAway(forms, about),
                        (form, about, me) -> {
                            // the day is enough
                        }, (about, form) -> new TransferActions.ComeBack(about.of(), PersonForms.id(about),
                                form.date("on"))));
    }

    /** Who answers for the units above may take all steps at once. */
    private static void transfer(FormView.Builder form, PersonForms forms, About about, SignedIn me) {
        form.choiceOrNone("toBranch", "", forms.otherBranches(about)).date("duesPaidUntil", null).longText("remarks");
        if (Act.PASS_TRANSFER.isFor(me.role())) {
            form.optionalDate("acceptedOn", "field.acceptedOn.hint");
        }
    }

    private static @Nullable UUID turn(PersonForms forms, About about) {
        Person.Membership membership = about.membership();
        return membership == null || !membership.isActive() ? null : TransferActions.turn(membership, forms.register());
    }

    private static boolean isTheirTurn(PersonForms forms, About about, SignedIn me) {
        UUID turn = turn(forms, about);
        return turn != null && forms.reach().units(me).contains(turn);
    }

    /** Whoever reaches the branch and the units above that have not passed it on accepts at once. */
    private static boolean isToAccept(PersonForms forms, About about, SignedIn me) {
        Person.Membership membership = about.membership();
        Set<UUID> units = forms.reach().units(me);
        return membership != null && membership.asked() != null && units.contains(membership.asked())
                && units.containsAll(TransferActions.toPass(membership, forms.register()));
    }

    private static boolean isToPass(PersonForms forms, About about, SignedIn me) {
        Person.Membership membership = about.membership();
        return membership != null && !TransferActions.toPass(membership, forms.register()).isEmpty()
                && isTheirTurn(forms, about, me) && !isToAccept(forms, about, me);
    }

    private static boolean isAway(PersonForms forms, About about) {
        Person.Membership membership = about.membership();
        return membership != null && membership.guestIn(forms.register().today()) != null;
    }
}
