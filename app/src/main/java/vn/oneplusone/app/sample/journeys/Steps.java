package vn.oneplusone.app.sample.journeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.rows.referral.ReferralStepRow;
import vn.oneplusone.app.files.shape.ReferralStep;
import vn.oneplusone.app.sample.district.Draw;
import vn.oneplusone.app.sample.district.Someone;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.EndorsedBy;

/** Writes down what happens to a referral, step by step, along the path of its organization. */
record Steps(Referrers referrers, Decisions decisions, Draw draw) {
    Introduction admitted(Someone youth, Course course) {
        Path path = new Path(youth, course);
        path.confirmed();
        path.prepared(3);
        path.endorsed();
        path.approved();
        return path.introduction();
    }

    /** An earlier attempt; there will be another one. */
    Introduction givenUp(Someone youth, Course course) {
        Path path = new Path(youth, course);
        LocalDate on = course.referred().plusDays(draw.between(5, 60));
        switch (draw.between(0, 2)) {
            case 0 -> path.closed(ReferralStep.DECLINED, on, DeclinedBy.YOUTH, "bận học");
            case 1 -> path.closed(ReferralStep.WITHDRAWN, on, null, "giới thiệu lại sau");
            default -> path.closed(ReferralStep.LAPSED, course.referred().plusDays(65), null, null);
        }
        return path.introduction();
    }

    Introduction unfinished(Someone youth, Course course, Outcome outcome) {
        Path path = new Path(youth, course);
        switch (outcome) {
            case ONLY_REFERRED -> {
            }
            case CONFIRMED -> path.confirmed();
            case IN_PREPARATION -> {
                path.confirmed();
                path.prepared(draw.between(1, 3));
            }
            case ENDORSED -> {
                path.confirmed();
                path.prepared(3);
                path.endorsed();
            }
            case APPROVED_FOR_JANUARY -> {
                path.confirmed();
                path.prepared(3);
                path.endorsed();
                path.approved();
            }
            case DECLINED -> declined(path, course);
            case WITHDRAWN -> {
                if (draw.chance(0.5)) {
                    path.confirmed();
                }
                path.closed(ReferralStep.WITHDRAWN, course.referred().plusDays(draw.between(10, 60)), null,
                        draw.chance(0.5) ? "thanh niên đi làm xa" : null);
            }
            case LAPSED -> {
                if (draw.chance(0.6)) {
                    path.confirmed();
                }
                path.closed(ReferralStep.LAPSED, course.referred().plusDays(draw.between(180, 200)), null, null);
            }
        }
        return path.introduction();
    }

    private void declined(Path path, Course course) {
        switch (draw.between(0, 2)) {
            case 0 -> path.closed(ReferralStep.DECLINED, course.referred().plusDays(draw.between(3, 30)),
                    DeclinedBy.YOUTH, "chưa sẵn sàng");
            case 1 -> {
                path.confirmed();
                path.prepared(2);
                path.closed(ReferralStep.DECLINED, course.endorsed(), DeclinedBy.BRANCH, "cần rèn luyện thêm");
            }
            default -> {
                path.confirmed();
                path.prepared(3);
                path.endorsed();
                path.closed(ReferralStep.DECLINED, course.decided(), DeclinedBy.UPPER_LEVEL, "hồ sơ chưa đủ");
            }
        }
    }

    /** The steps of one referral so far. */
    private final class Path {
        private final Someone youth;
        private final Course course;
        private final boolean union;
        private final List<ReferralStepRow> steps = new ArrayList<>();
        private @Nullable LocalDate confirmedInTheList;

        private Path(Someone youth, Course course) {
            this.youth = youth;
            this.course = course;
            this.union = course.organization() == Organization.UNION;
        }

        private Introduction introduction() {
            return new Introduction(youth, course.organization(), course.referred(), confirmedInTheList, steps);
        }

        private void confirmed() {
            if (draw.chance(0.4)) {
                confirmedInTheList = course.confirmed();
            } else {
                step(ReferralStep.CONFIRMED, course.confirmed(), null);
            }
        }

        /** As many of the three parts, in the usual order; the Federation has none. */
        private void prepared(int parts) {
            if (!union) {
                return;
            }
            LocalDate helperOn = draw.day(course.confirmed(), course.confirmed().plusDays(10));
            step(ReferralStep.HELPER, helperOn, referrers.helper(youth.branch, helperOn));
            LocalDate classOn = draw.day(helperOn, course.endorsed().minusDays(8));
            if (parts > 1) {
                step(ReferralStep.CLASS, classOn, null);
            }
            if (parts > 2) {
                step(ReferralStep.PROBATION_TASK, draw.day(classOn, course.endorsed().minusDays(2)), null);
            }
        }

        private void endorsed() {
            Integer present = null;
            Integer votesFor = null;
            if (union || draw.chance(0.15)) {
                present = referrers.present(youth.branch, course.endorsed());
                votesFor = draw.chance(0.7) ? present : Integer.valueOf(draw.between(present / 2 + 1, present));
            }
            boolean committee = union && isDispersed();
            steps.add(new ReferralStepRow("", 0, youth.code, course.organization(), ReferralStep.ENDORSED,
                    course.endorsed(), committee ? Integer.valueOf(5) : present,
                    committee ? Integer.valueOf(5) : votesFor,
                    null, null, null, null, null, together(), committee ? EndorsedBy.COMMITTEE : null,
                    committee ? course.endorsed().minusDays(3) : null, null, null));
        }

        /** In the summer of 2021 some branches could not meet because of the epidemic; their committees decided. */
        private boolean isDispersed() {
            LocalDate on = course.endorsed();
            return on.getYear() == 2021 && on.getMonthValue() >= 7 && on.getMonthValue() <= 9
                    && (youth.branch.code().hashCode() & 3) == 0;
        }

        /** For longer than the three months that the Union asks for; the Federation asks for none. */
        private @Nullable LocalDate together() {
            return union ? course.endorsed().minusMonths(4).minusDays(youth.code.hashCode() & 0x1ff) : null;
        }

        private void approved() {
            String number = decisions.number(youth.branch.commune(), course.organization(), course.decided());
            steps.add(new ReferralStepRow("", 0, youth.code, course.organization(), ReferralStep.APPROVED,
                    course.decided(), null, null, number,
                    course.admitted().equals(course.decided()) ? null : course.admitted(), null, null, null));
        }

        private void closed(ReferralStep step, LocalDate on, @Nullable DeclinedBy by, @Nullable String note) {
            steps.add(new ReferralStepRow("", 0, youth.code, course.organization(), step, on, null, null, null, null,
                    null, by, note));
        }

        private void step(ReferralStep step, LocalDate on, @Nullable Someone helper) {
            steps.add(new ReferralStepRow("", 0, youth.code, course.organization(), step, on, null, null, null, null,
                    helper == null ? null : helper.code, null, null));
        }
    }
}
