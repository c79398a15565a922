package vn.oneplusone.app.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.rows.campaign.CampaignRow;
import vn.oneplusone.app.files.rows.campaign.CapitalSupportRow;
import vn.oneplusone.app.files.rows.campaign.DisseminationRow;
import vn.oneplusone.app.files.rows.campaign.InitiativeStepRow;
import vn.oneplusone.app.files.rows.campaign.TargetRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.sample.district.District;
import vn.oneplusone.app.sample.district.Draw;
import vn.oneplusone.app.sample.district.Places;
import vn.oneplusone.app.sample.district.Places.Branch;
import vn.oneplusone.app.sample.district.Places.Commune;
import vn.oneplusone.app.sample.district.Reorganisation;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.app.sample.district.Someone;
import vn.oneplusone.app.sample.district.Year;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.membership.events.Organization;

/** What the units planned and held in a year. */
final class Activities {
    private static final List<String> RESULTS = List.of("Đúng kế hoạch, thanh niên tham gia đông.",
            "Trồng cây, làm đường giao thông nông thôn.", "Phát khẩu trang, trực chốt, giúp dân thu hoạch nông sản.",
            "Thăm gia đình chính sách.", "Ra quân dọn vệ sinh, thu gom rác thải nhựa.");

    private final Year year;
    private final Draw draw;
    private final Places places;
    private final District district;
    private final List<Someone> members;
    private int campaigns;

    Activities(Year year, Places places, List<Someone> members, Draw draw) {
        this.year = year;
        this.places = places;
        this.district = places.district();
        this.members = members;
        this.draw = draw;
    }

    /** The district's targets, and the communes' that add up to them. */
    List<ListRow> targets(SampleSize size) {
        List<ListRow> rows = new ArrayList<>();
        for (Organization organization : Organization.values()) {
            boolean union = organization == Organization.UNION;
            int total = union ? size.unionTarget() : size.federationTarget();
            String number = union ? "05-KH/HĐTN" : "03-KH/UBH";
            LocalDate on = year.day(1, union ? 12 : 14);
            String whole = district.unit(district.code(), on);
            if (whole != null) {
                rows.add(new TargetRow("", 0, whole, organization, year.number(), total, number, on, null, null, null));
            }
            int[] shares = Draw.share(total, places.weights());
            Map<String, Integer> units = new LinkedHashMap<>();
            for (int i = 0; i < shares.length; i++) {
                units.merge(unit(places.communes().get(i), on), shares[i], Integer::sum);
            }
            units.forEach((unit, share) -> rows
                    .add(new TargetRow("", 0, unit, organization, year.number(), share, number, on, null, null, null)));
        }
        return rows;
    }

    /** The four steps: the district first, then the pilot, then the others. */
    List<ListRow> steps() {
        List<ListRow> rows = new ArrayList<>();
        fourSteps(rows, district.code(), "HĐTN", year.day(1, 4));
        Set<String> told = new HashSet<>();
        for (Commune commune : places.communes()) {
            if (!told.add(unit(commune, year.firstDay()))) {
                continue;
            }
            fourSteps(rows, commune.code(), "ĐTN",
                    commune.isPilot() ? year.day(1, 8) : draw.day(year.day(1, 18), year.day(2, 24)));
        }
        return rows;
    }

    private void fourSteps(List<ListRow> rows, String unit, String office, LocalDate survey) {
        LocalDate plan = survey.plusDays(draw.between(6, 20));
        LocalDate execution = plan.plusDays(draw.between(5, 20));
        LocalDate review = draw.day(year.day(11, 25), year.day(12, 24));
        int number = draw.between(2, 9);
        step(rows, unit, Step.SURVEY, survey, number + "-BC/" + office,
                "Rà soát thanh niên trong độ tuổi chưa vào Đoàn, Hội.");
        step(rows, unit, Step.PLAN, plan, number + 3 + "-KH/" + office,
                "Mỗi đoàn viên, hội viên giới thiệu ít nhất một thanh niên.");
        step(rows, unit, Step.EXECUTION, execution, number + 5 + "-CV/" + office, null);
        step(rows, unit, Step.REVIEW, review, number + 40 + "-BC/" + office, "Đánh giá kết quả, rút kinh nghiệm.");
    }

    /** The units that ended within the year review nothing at its end. */
    private void step(List<ListRow> rows, String unit, Step step, LocalDate on, String document,
            @Nullable String summary) {
        String of = district.unit(unit, on);
        if (of != null && (!endsWithinTheYear() || on.isBefore(Reorganisation.ON))) {
            rows.add(new InitiativeStepRow("", 0, of, year.number(), step, on, document, summary));
        }
    }

    private boolean endsWithinTheYear() {
        return year.number() == Reorganisation.ON.getYear();
    }

    private String unit(Commune commune, LocalDate on) {
        return Objects.requireNonNull(district.unit(commune.code(), on));
    }

    List<ListRow> campaigns() {
        List<ListRow> rows = new ArrayList<>();
        ofOneUnit(rows, district.code(), 12);
        for (Commune commune : places.communes()) {
            ofOneUnit(rows, commune.code(), 1);
            for (Branch branch : commune.branches()) {
                for (int i = draw.between(2, 4); i > 0; i--) {
                    LocalDate on = draw.day(year.day(1, 10), year.day(12, 20));
                    int roll = (int) members.stream().filter(m -> m.branch.equals(branch) && m.countsOn(on)).count();
                    hold(rows, branch.code(), new CampaignKind("BRANCH_MEETING"), on, on,
                            roll * draw.between(60, 100) / 100,
                            draw.between(1, 12));
                }
            }
        }
        return rows;
    }

    private void ofOneUnit(List<ListRow> rows, String unit, int times) {
        hold(rows, unit, new CampaignKind("YOUTH_MONTH"), year.day(3, 1), year.day(3, 31), times * draw.between(30, 90),
                times * draw.between(20, 80));
        hold(rows, unit, new CampaignKind("SUMMER_VOLUNTEERS"), year.day(6, 1), year.day(8, 31),
                times * draw.between(25, 80),
                times * draw.between(15, 60));
        for (int i = draw.between(2, 4); i > 0; i--) {
            LocalDate from = draw.day(year.day(5, 5), year.day(11, 20));
            hold(rows, unit, new CampaignKind("EPIDEMIC_PREVENTION"), from, from.plusDays(draw.between(0, 20)),
                    times * draw.between(10, 40), times * draw.between(5, 30));
        }
        for (int i = draw.between(1, 2); i > 0; i--) {
            LocalDate from = draw.day(year.day(1, 5), year.day(12, 10));
            hold(rows, unit, new CampaignKind("OTHER"), from, from.plusDays(draw.between(0, 2)),
                    times * draw.between(8, 40),
                    times * draw.between(5, 40));
        }
    }

    private void hold(List<ListRow> rows, String unit, CampaignKind kind, LocalDate from, LocalDate to,
            int membersThere,
            int youths) {
        String holder = district.unit(unit, from);
        if (holder == null) {
            return;
        }
        campaigns++;
        boolean across = from.isBefore(Reorganisation.ON) && !to.isBefore(Reorganisation.ON);
        LocalDate last = across ? Reorganisation.ON.minusDays(1) : to;
        rows.add(
                new CampaignRow("", 0,
                        String.format(Locale.ROOT, "HD-%s%d-%04d", district.mark(), year.number(), campaigns), holder,
                        kind,
                        from, last, membersThere, youths, draw.chance(0.4) ? draw.of(RESULTS) : null));
    }

    /** Every branch meets in spring; where many are missing, once more. */
    List<ListRow> dissemination() {
        List<ListRow> rows = new ArrayList<>();
        for (Commune commune : places.communes()) {
            for (Branch branch : commune.branches()) {
                LocalDate on = draw.day(year.day(2, 20), year.day(4, 10));
                int roll = (int) members.stream().filter(m -> m.branch.equals(branch) && m.countsOn(on)).count();
                if (roll == 0) {
                    continue;
                }
                boolean twice = draw.chance(0.25);
                int present = twice ? roll * draw.between(70, 90) / 100 : roll - draw.between(0, roll / 40);
                rows.add(new DisseminationRow("", 0, branch.code(), on, Math.max(1, present), roll));
                if (twice) {
                    rows.add(new DisseminationRow("", 0, branch.code(), on.plusDays(draw.between(7, 25)), roll, roll));
                }
            }
        }
        return rows;
    }

    List<ListRow> capitalSupport() {
        List<ListRow> rows = new ArrayList<>();
        List<Someone> adults = draw.shuffled(members).stream()
                .filter(m -> m.stays() && m.born.plusYears(20).isBefore(year.firstDay()))
                .limit(members.size() / 150 + 1L)
                .toList();
        for (Someone youth : adults) {
            boolean loan = draw.chance(0.75);
            SupportModel model = draw.of(List.of(SupportModel.values()));
            long amount = (loan ? draw.between(10, 50) : draw.between(2, 10)) * 1_000_000L;
            LocalDate on = draw.day(year.day(2, 1), year.day(12, 15));
            rows.add(new CapitalSupportRow("", 0,
                    String.format(Locale.ROOT, "HTV-%s%d-%03d", district.mark(), year.number(), rows.size() + 1),
                    youth.code,
                    unit(youth.branch.commune(), on), loan ? SupportForm.LOAN : SupportForm.GRANT, model, amount,
                    on));
        }
        return rows;
    }
}
