package vn.oneplusone.reporting.contributions;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;
import vn.oneplusone.reporting.Fact;

/** Measures the fold alone, without reading or decoding. A program, not a test: speed is printed, never asserted. */
final class FoldSpeed {
    private FoldSpeed() {}

    public static void main(String[] arguments) {
        for (int round = 0; round < 6; round++) {
            for (int size : new int[]{100_000, 1_000_000}) {
                List<Fact> facts = facts(size);
                int times = 1_000_000 / size;
                System.gc();
                long start = cpu();
                long rows = 0;
                for (int time = 0; time < times; time++) {
                    Contributions contributions = new Contributions();
                    facts.forEach(contributions::contribute);
                    rows = contributions.publish().rows();
                }
                double nanos = (cpu() - start) / (double) size / times;
                System.out.printf("%,d facts, %,d rows: %.0f ns per fact%n", size, rows, nanos);
            }
        }
    }

    /** Time of this processor, so that neighbours on the machine do not show. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Fact> facts(int size) {
        Random random = new Random(7);
        List<Fact> facts = new ArrayList<>();
        List<UUID> branches = new ArrayList<>();
        List<UUID> members = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            UUID branch = id(random);
            branches.add(branch);
            add(facts, "units", i, new UnitEstablished(branch, UnitLevel.BRANCH, null, "" + i, "" + i,
                    LocalDate.of(2018, 1, 1)));
        }
        Organization union = Organization.UNION;
        while (facts.size() < size) {
            LocalDate day = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(1500));
            UUID branch = branches.get(random.nextInt(branches.size()));
            UUID youth = id(random);
            Decision decision = new Decision("1", day);
            if (random.nextInt(3) > 0 && !members.isEmpty()) {
                UUID referral = id(random);
                UUID referrer = members.get(random.nextInt(members.size()));
                String stream = "referral/UNION/" + youth;
                List<Object> steps = List.of(
                        new YouthReferred(referral, youth, union, referrer, branch, ReferralChannel.MEETING, day),
                        new YouthConfirmed(referral, day),
                        new PreparationRecorded(referral, PreparationStep.CLASS, day, null),
                        new PreparationRecorded(referral, PreparationStep.HELPER, day, null),
                        new PreparationRecorded(referral, PreparationStep.PROBATION_TASK, day, null),
                        new ReferralEndorsed(referral, 10, 9, day, "r"), new ReferralApproved(referral, decision, null),
                        new ReferralFulfilled(referral, day, referrer, branch));
                for (int i = 0; i < steps.size(); i++) {
                    add(facts, stream, i, steps.get(i));
                }
            }
            add(facts, "person/" + youth, 0,
                    new MemberAdmitted(youth, union, branch, day, decision, null, "r", 17));
            members.add(youth);
        }
        return facts.subList(0, size);
    }

    private static void add(List<Fact> facts, String stream, long sequence, Object payload) {
        facts.add(new Fact(facts.size(), stream, sequence, payload));
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
