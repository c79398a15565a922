package vn.oneplusone.app.files.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.InLetters;
import vn.oneplusone.app.files.rows.campaign.CampaignCorrectionRow;
import vn.oneplusone.app.files.rows.campaign.CampaignRow;
import vn.oneplusone.app.files.rows.campaign.CapitalSupportRow;
import vn.oneplusone.app.files.rows.campaign.DeclarationRow;
import vn.oneplusone.app.files.rows.campaign.DisseminationRow;
import vn.oneplusone.app.files.rows.campaign.InitiativeStepRow;
import vn.oneplusone.app.files.rows.campaign.TargetRow;
import vn.oneplusone.app.files.rows.membership.AnnulmentRow;
import vn.oneplusone.app.files.rows.membership.ClassificationRow;
import vn.oneplusone.app.files.rows.membership.CorrectionRow;
import vn.oneplusone.app.files.rows.membership.EndingRow;
import vn.oneplusone.app.files.rows.membership.MemberRow;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.rows.membership.ReceptionRow;
import vn.oneplusone.app.files.rows.membership.ReleaseRow;
import vn.oneplusone.app.files.rows.membership.TransferRow;
import vn.oneplusone.app.files.rows.membership.UnitChangeRow;
import vn.oneplusone.app.files.rows.membership.UnitPlanRow;
import vn.oneplusone.app.files.rows.membership.UnitRow;
import vn.oneplusone.app.files.rows.referral.ReferralRow;
import vn.oneplusone.app.files.rows.referral.ReferralStepRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.ReferralStep;
import vn.oneplusone.app.files.shape.UnitChange;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.ReferralChannel;

/** Lists by a seed, of so few people, numbers, codes and days that rows get into each other's way all the time. */
final class RandomRows {
    static final int PEOPLE = 9;
    static final int NUMBERS = 4;

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 6, 1);
    private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);
    private static final List<String> BRANCHES = List.of("30439-01", "30439-02", "30436-01");

    private final Random random;
    private final List<BiFunction<String, Integer, ListRow>> rows = new ArrayList<>();
    private int decisions;

    RandomRows(long seed) {
        random = new Random(seed);
    }

    /** A list with which a ledger begins: everybody once, some of them members. */
    List<ListRow> first() {
        for (int i = 0; i < PEOPLE - 2; i++) {
            int who = i;
            person("P" + who, who < NUMBERS && random.nextBoolean() ? "00000000000" + who : null, null);
            if (random.nextInt(3) > 0) {
                member("P" + who, LONG_AGO);
            }
        }
        return taken();
    }

    /** Any rows. */
    List<ListRow> next(int count) {
        for (int i = 0; i < count; i++) {
            any();
        }
        return taken();
    }

    private List<ListRow> taken() {
        Collections.shuffle(rows, random);
        List<ListRow> taken = new ArrayList<>();
        for (BiFunction<String, Integer, ListRow> row : rows) {
            taken.add(row.apply("list-" + taken.size() % 3 + ".csv", 2 + taken.size()));
        }
        if (!taken.isEmpty() && random.nextInt(4) == 0) {
            // the same row once more
            taken.add(rows.get(random.nextInt(rows.size())).apply("list-9.csv", 2 + taken.size()));
        }
        rows.clear();
        return taken;
    }

    private void any() {
        switch (random.nextInt(20)) {
            case 0, 1 -> person(code(), number(), random.nextInt(4) == 0 ? code() : null);
            case 2, 3, 4 -> correction();
            case 5, 6, 7, 8 -> path();
            case 9 -> member(code(), random.nextBoolean() ? LONG_AGO : day());
            case 10 -> ending();
            case 11 -> transfer();
            case 12 -> graded();
            case 13 -> annulment();
            case 14, 15 -> campaign();
            case 16 -> step(code(), organization(), any(ReferralStep.values()), day());
            case 17 -> figures();
            case 18 -> support();
            default -> units();
        }
    }

    private void person(String code, @Nullable String number, @Nullable String representative) {
        String name = "Người " + InLetters.of(random.nextInt(2));
        LocalDate born = LocalDate.of(random.nextInt(6) == 0 ? 2008 : 2000, 1, 1 + random.nextInt(2));
        String branch = any(BRANCHES);
        rows.add((file, line) -> new PersonRow(file, line, code, name, born, Gender.FEMALE, null, null, number, branch,
                ConsentForm.PAPER, LONG_AGO, random.nextBoolean() ? "phiếu" : null, representative, LONG_AGO));
    }

    private void correction() {
        String code = code();
        String number = number();
        LocalDate on = day();
        String name = "Người " + InLetters.of(random.nextInt(2));
        rows.add((file, line) -> new CorrectionRow(file, line, code, name, LocalDate.of(2000, 1, 1), Gender.MALE, null,
                null, number, on));
    }

    private void member(String code, LocalDate on) {
        Organization organization = organization();
        String branch = any(BRANCHES);
        String decision = decision();
        rows.add((file, line) -> new MemberRow(file, line, code, organization, branch, on, decision, on));
    }

    /** Somebody's way from the introduction on, as far as it goes; much of it on one day. */
    private void path() {
        String youth = code();
        Organization organization = organization();
        String referrer = random.nextInt(6) == 0 ? null : code();
        String branch = any(BRANCHES);
        String campaign = random.nextInt(4) == 0 ? "C" + random.nextInt(2) : null;
        LocalDate on = day();
        LocalDate confirmed = random.nextInt(3) == 0 ? on : null;
        rows.add((file, line) -> new ReferralRow(file, line, youth, organization, referrer, branch,
                campaign == null ? ReferralChannel.MEETING : ReferralChannel.CAMPAIGN, on, confirmed, campaign));
        LocalDate at = on;
        for (ReferralStep step : ReferralStep.values()) {
            boolean ofUnion = step == ReferralStep.CLASS || step == ReferralStep.HELPER
                    || step == ReferralStep.PROBATION_TASK;
            if ((step == ReferralStep.CONFIRMED && confirmed != null)
                    || (ofUnion && organization == Organization.FEDERATION)) {
                continue;
            }
            if (step.compareTo(ReferralStep.APPROVED) > 0 || random.nextInt(12) == 0) {
                return;
            }
            at = at.plusDays(random.nextInt(5) == 0 ? 1 : 0);
            step(youth, organization, step, at);
        }
    }

    private void step(String youth, Organization organization, ReferralStep step, LocalDate on) {
        boolean votes = step == ReferralStep.ENDORSED;
        String decision = step == ReferralStep.APPROVED ? decision() : null;
        LocalDate ceremony = step == ReferralStep.APPROVED && random.nextInt(5) == 0 ? on.plusDays(1) : null;
        String helper = step == ReferralStep.HELPER ? code() : null;
        DeclinedBy by = step == ReferralStep.DECLINED ? any(DeclinedBy.values()) : null;
        String note = step == ReferralStep.DECLINED ? "lý do" : null;
        LocalDate together = votes && random.nextInt(9) > 0 ? on.minusMonths(3) : null;
        rows.add((file, line) -> new ReferralStepRow(file, line, youth, organization, step, on, votes ? 9 : null,
                votes ? 8 : null, decision, ceremony, helper, by, note, together, null, null, null, null));
    }

    private void ending() {
        String code = code();
        Organization organization = organization();
        EndingReason reason = any(EndingReason.values());
        LocalDate on = day();
        if (random.nextInt(4) == 0) {
            String letter = random.nextBoolean() ? "9-GGT" : null;
            rows.add((file, line) -> new ReleaseRow(file, line, code, organization, "tỉnh bạn", on, on, letter,
                    letter == null ? null : on, "gương mẫu"));
            return;
        }
        rows.add((file, line) -> new EndingRow(file, line, code, organization, reason, on, "9-QĐ"));
    }

    private void transfer() {
        String code = code();
        Organization organization = organization();
        String branch = any(BRANCHES);
        LocalDate on = day();
        LocalDate accepted = random.nextInt(4) == 0 ? null : on;
        if (random.nextInt(4) == 0) {
            rows.add((file, line) -> new ReceptionRow(file, line, code, organization, branch, on, FIRST, "tỉnh bạn",
                    "9-GGT", on));
            return;
        }
        rows.add((file, line) -> new TransferRow(file, line, code, organization, branch, on, accepted));
    }

    private void graded() {
        String code = code();
        Organization organization = organization();
        LocalDate on = day();
        rows.add((file, line) -> new ClassificationRow(file, line, code, organization, 2021, Grade.GOOD, on));
    }

    private void annulment() {
        String code = code();
        Organization organization = organization();
        LocalDate on = day();
        rows.add((file, line) -> new AnnulmentRow(file, line, code, organization, "7-QĐ", on, null, null, null));
    }

    private void campaign() {
        String code = (random.nextBoolean() ? "C" : "c") + random.nextInt(2);
        String branch = any(BRANCHES);
        LocalDate on = day();
        int present = 1 + random.nextInt(3);
        if (random.nextBoolean()) {
            rows.add((file, line) -> new CampaignRow(file, line, code, branch, new CampaignKind("OTHER"), on, on,
                    present, 1,
                    "kết quả"));
        } else {
            rows.add((file, line) -> new CampaignCorrectionRow(file, line, code, branch, new CampaignKind("OTHER"),
                    FIRST,
                    FIRST, present, 1, null, on, null, null, null));
        }
    }

    private void figures() {
        String unit = any(BRANCHES);
        LocalDate on = day();
        int number = random.nextInt(3);
        String decision = decision();
        Organization organization = organization();
        switch (random.nextInt(4)) {
            case 0 -> rows.add((file, line) -> new TargetRow(file, line, unit, organization, 2021, number, decision,
                    on, null, null, null));
            case 1 -> rows.add((file, line) -> new DisseminationRow(file, line, unit, on, 1 + number, 9));
            case 2 -> rows.add((file, line) -> new DeclarationRow(file, line, unit, 2021, null,
                    Map.of(DeclaredFigure.REFERRED, number), on, null));
            default -> rows.add((file, line) -> new InitiativeStepRow(file, line, unit, 2021, Step.PLAN, on,
                    number + "-KH", "tóm tắt"));
        }
    }

    private void support() {
        String code = (random.nextBoolean() ? "S" : "s") + random.nextInt(2);
        String youth = code();
        String branch = any(BRANCHES);
        LocalDate on = day();
        rows.add((file, line) -> new CapitalSupportRow(file, line, code, youth, branch, SupportForm.LOAN,
                SupportModel.CROPS, 1_000_000, on));
    }

    private void units() {
        String code = "30439-0" + (3 + random.nextInt(3));
        LocalDate on = day();
        switch (random.nextInt(4)) {
            case 0, 1 -> rows.add((file, line) -> new UnitRow(file, line, code, "Ấp " + code, UnitLevel.BRANCH,
                    random.nextBoolean() ? "30439" : "30436", on, null));
            case 2 -> rows.add((file, line) -> new UnitChangeRow(file, line, UnitChange.DISSOLVE, List.of(code), null,
                    null, null, on, "5-QĐ", FIRST));
            default -> rows.add((file, line) -> new UnitPlanRow(file, line, "K" + random.nextInt(2), UnitChange.MERGE,
                    List.of("30439-01", "30439-02"), null, on.plusYears(1), "3-TTr", on, null));
        }
    }

    private String code() {
        String code = "P" + random.nextInt(PEOPLE);
        return random.nextInt(6) == 0 ? code.toLowerCase(Locale.ROOT) : code;
    }

    private @Nullable String number() {
        int number = random.nextInt(NUMBERS + 1);
        return number == NUMBERS ? null : (random.nextInt(4) == 0 ? "n." : "N") + number;
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(3));
    }

    private Organization organization() {
        return random.nextInt(3) == 0 ? Organization.UNION : Organization.FEDERATION;
    }

    private String decision() {
        decisions++;
        return decisions + "-QĐ";
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    private final <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
