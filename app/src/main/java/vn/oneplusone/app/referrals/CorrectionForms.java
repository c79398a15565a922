package vn.oneplusone.app.referrals;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.declared.CorrectionActions;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Offer;
import vn.oneplusone.app.web.forms.Orders;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.RecordedStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.Schooling;

/** The forms by which what was recorded of a referral is put right, filled in as it stands. */
@Component
record CorrectionForms(Register register) {
    private static final int MOST_PEOPLE = 100_000;
    private static final String ENDORSEMENT = "correct-endorsement";
    private static final String APPROVAL = "correct-approval";
    private static final String TAKE_BACK = "take-back";
    private static final String TAKE_BACK_ABOVE = "take-back-above";

    List<Offer<Referral>> offers() {
        return List.of(
                new Offer<>(ENDORSEMENT, Act.CORRECT_ENDORSEMENT, CorrectionForms::mayCorrectEndorsement,
                        this::endorsement, CorrectionForms::endorsement),
                new Offer<>(APPROVAL, Act.CORRECT_APPROVAL, (referral, me) -> referral.approval() != null,
                        this::approval, CorrectionForms::approval),
                takeBack(TAKE_BACK, Act.TAKE_BACK_STEP), takeBack(TAKE_BACK_ABOVE, Act.TAKE_BACK_ABOVE));
    }

    static boolean isCorrection(Offer<Referral> offer) {
        return Set.of(ENDORSEMENT, APPROVAL, TAKE_BACK, TAKE_BACK_ABOVE).contains(offer.path());
    }

    private Offer<Referral> takeBack(String path, Act act) {
        return new Offer<>(path, act, (referral, me) -> !steps(referral, act).isEmpty(),
                (form, referral, me) -> why(form
                        .id(path + "-" + referral.youth())
                        .choiceOrNone("step", "", choices(referral, act, form.words()))
                        .date("on", register.today()), me).grave(),
                (referral, form) -> new CorrectionActions.TakeBack(referral.organization(), referral.youth(),
                        form.oneOf("step", RecordedStep.class), form.neededText("reason"), form.date("on"),
                        Orders.of(form)));
    }

    private static List<RecordedStep> steps(Referral referral, Act act) {
        return referral.toTakeBack().stream().filter(step -> CorrectionActions.TakeBack.act(step) == act).toList();
    }

    private static List<Field.Choice> choices(Referral referral, Act act, Words words) {
        return steps(referral, act).stream()
                .map(step -> new Field.Choice(step.name(), words.of("recordedStep", step))).toList();
    }

    /** What the level above decided in place of a branch is not the branch's to correct. */
    private static boolean mayCorrectEndorsement(Referral referral, SignedIn me) {
        ReferralEndorsed was = referral.endorsement();
        return was != null && (was.endorsedBy() != EndorsedBy.LEVEL_ABOVE || Act.CORRECT_APPROVAL.isFor(me.role()));
    }

    private void endorsement(FormView.Builder form, Referral referral, SignedIn me) {
        ReferralEndorsed was = referral.endorsement();
        form.id(ENDORSEMENT + "-" + referral.youth());
        if (referral.organization() == Organization.UNION) {
            form.number("present", text(was == null ? null : was.present()), false)
                    .number("votesFor", text(was == null ? null : was.votesFor()), false);
            if (referral.referrer() != null) {
                form.optionalDate("togetherSince", was == null ? null : was.togetherSince(),
                        "field.togetherSince.hint");
            }
        }
        form.date("on", was == null ? null : was.on());
        if (referral.organization() == Organization.UNION) {
            form.optionalOneOf("endorsedBy", EndorsedBy.class, was == null ? null : was.endorsedBy(), "endorsedBy")
                    .optionalDate("agreedAboveOn", was == null ? null : was.agreedAboveOn(),
                            "field.agreedAboveOn.hint")
                    .optionalOneOf("schooling", Schooling.class, was == null ? null : was.schooling(), "schooling");
        } else if (was != null && was.endorsedBy() != null) {
            form.hidden("endorsedBy", was.endorsedBy().name());
        }
        why(form.date("correctedOn", register.today()), me);
    }

    private static CorrectionActions.Endorsement endorsement(Referral referral, Form form) {
        return new CorrectionActions.Endorsement(referral.organization(), referral.youth(),
                form.optionalNumber("present", 0, MOST_PEOPLE), form.optionalNumber("votesFor", 0, MOST_PEOPLE),
                form.date("on"), form.optionalDate("togetherSince"),
                form.optionalOneOf("endorsedBy", EndorsedBy.class), form.optionalDate("agreedAboveOn"),
                form.optionalOneOf("schooling", Schooling.class), form.neededText("reason"), form.date("correctedOn"),
                Orders.of(form));
    }

    private void approval(FormView.Builder form, Referral referral, SignedIn me) {
        ReferralApproved was = referral.approval();
        form.id(APPROVAL + "-" + referral.youth())
                .text("number", was == null ? "" : was.decision().number(), true)
                .date("on", was == null ? null : was.decision().on())
                .optionalDate("ceremonyOn", was == null ? null : was.ceremonyOn(), "field.ceremonyOn.hint");
        if (referral.organization() == Organization.FEDERATION) {
            form.optionalOneOf("exception", AgeException.class, was == null ? null : was.exception(),
                    "ageException");
        }
        why(form.date("correctedOn", register.today()), me);
    }

    private static CorrectionActions.Approval approval(Referral referral, Form form) {
        return new CorrectionActions.Approval(referral.organization(), referral.youth(),
                form.decision("number", "on"), form.optionalDate("ceremonyOn"),
                form.optionalOneOf("exception", AgeException.class), form.neededText("reason"),
                form.date("correctedOn"),
                Orders.of(form));
    }

    /** The reason, and by which order a closed year is touched. */
    private static FormView.Builder why(FormView.Builder form, SignedIn me) {
        return Orders.fields(form.neededText("reason"), me);
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : Integer.toString(number);
    }
}
