package vn.oneplusone.app.referrals;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Offers;
import vn.oneplusone.app.web.pages.Duties;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.app.web.tables.TableFile;
import vn.oneplusone.referral.ReferralPath.Stage;

/** The referrals of a unit and all below it, by stage; the next step is a tap away where it needs no more than the day. */
@Controller
@Order(3)
record BoardPage(Register register, Reach reach, Names names, ReferralForms forms) implements Duties {
    private static final String ADDRESS = "/referrals";
    private static final int PAGE = 20;
    private static final int MOST_PAGES = 100_000;

    @Override
    public Stream<Duty> of(SignedIn me) {
        if (!Act.CONFIRM.isFor(me.role())) {
            return Stream.empty();
        }
        LocalDate today = register.today();
        List<Referral> mine = register.referrals(reach.units(me));
        return Stream.of(
                new Duty("overdue", mine.stream().filter(one -> ReferralStep.isOverdue(one, today)).count(),
                        ADDRESS + "?overdue=true"),
                new Duty("approved", mine.stream().filter(one -> one.stage() == Stage.APPROVED).count(),
                        ADDRESS + "?stage=" + Stage.APPROVED));
    }

    @GetMapping(ADDRESS)
    String board(HttpServletRequest request, Words words, SignedIn me, Model model) {
        Parameters parameters = new Parameters(request);
        BoardFilter shown = BoardFilter.of(parameters, me, register, reach);
        Integer wanted = parameters.number("page", 1, MOST_PAGES);
        parameters.text("done");
        parameters.check();
        List<Referral> chosen = shown.chosen();
        int pages = Math.max(1, (chosen.size() + PAGE - 1) / PAGE);
        int page = Math.min(wanted == null ? 1 : wanted, pages);
        List<Referral> here = chosen.subList((page - 1) * PAGE, Math.min(page * PAGE, chosen.size()));
        UriComponentsBuilder address = shown.whole(ADDRESS);
        String back = at(address, page);
        List<Row> rows = rows(here, me, shown.today(), back, words);
        model.addAttribute("tabs", tabs(shown, words));
        model.addAttribute("rows", rows);
        model.addAttribute("total", chosen.size());
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("before", page == 1 ? null : at(address, page - 1));
        model.addAttribute("after", page == pages ? null : at(address, page + 1));
        model.addAttribute("query", shown.whole("").toUriString());
        model.addAttribute("units", reach.choices(me, null));
        model.addAttribute("unit", shown.unit());
        model.addAttribute("organization", shown.organization());
        model.addAttribute("stage", shown.stage());
        model.addAttribute("overdue", shown.overdue());
        model.addAttribute("nothingAtAll",
                shown.all().isEmpty() && shown.unit() == null && shown.organization() == null);
        model.addAttribute("together", rows.stream().anyMatch(row -> row.item != null)
                ? shown.whole(TogetherPage.ADDRESS).queryParam("all", true).toUriString()
                : null);
        model.addAttribute("most", Math.min(chosen.size(), TogetherPage.MOST));
        return "referrals";
    }

    /** The same as a file, all of it; with names and codes for those who may read them, else people by their ids alone. */
    @GetMapping("/tables/referrals.{format:csv|xlsx}")
    ResponseEntity<byte[]> table(HttpServletRequest request, Words words, SignedIn me, @PathVariable String format) {
        Parameters parameters = new Parameters(request);
        BoardFilter shown = BoardFilter.of(parameters, me, register, reach);
        parameters.number("page", 1, MOST_PAGES);
        parameters.text("done");
        parameters.check();
        List<Referral> chosen = shown.chosen();
        if (chosen.size() > Table.MOST_ROWS) {
            throw Table.tooLong();
        }
        Names.OnPaper people = names.onPaper(me, people(chosen), "/tables/referrals");
        List<String> headings = new ArrayList<>(List.of(words.say("tables.code"), words.say("column.unit"),
                words.say("tables.organization"), words.say("tables.stage"), words.say("tables.referred-on"),
                words.say("tables.latest"), words.say("stage.overdue"), words.say("tables.youth"),
                words.say("tables.referrer")));
        if (Names.areFor(me)) {
            headings.add(words.say("tables.youth-name"));
            headings.add(words.say("tables.referrer-name"));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Referral referral : chosen) {
            Unit branch = register.unit(referral.branch());
            UUID referrer = referral.referrer();
            List<@Nullable Object> row = new ArrayList<>(Arrays.<@Nullable Object>asList(
                    branch == null ? null : branch.code(),
                    branch == null ? words.brief(referral.branch()) : branch.name(),
                    words.of("organization", referral.organization()), words.of("stage", referral.stage()),
                    referral.referredOn(), referral.latest(),
                    ReferralStep.isOverdue(referral, shown.today()) ? words.say("referrals.overdue") : null,
                    people.code(referral.youth()),
                    referrer == null ? words.say("referral.by-branch") : people.code(referrer)));
            if (Names.areFor(me)) {
                row.add(people.names().get(referral.youth()));
                row.add(referrer == null ? null : people.names().get(referrer));
            }
            rows.add(row);
        }
        return TableFile.named(format).answer(new Table("gioi-thieu", headings, rows));
    }

    private static String at(UriComponentsBuilder address, int page) {
        return address.cloneBuilder().queryParam("page", page).build().toUriString();
    }

    private static List<Tab> tabs(BoardFilter shown, Words words) {
        Stage chosen = shown.stage();
        Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
        shown.all().forEach(referral -> counts.merge(referral.stage(), 1, Integer::sum));
        List<Tab> tabs = new ArrayList<>();
        long open = shown.all().stream().filter(referral -> referral.stage().isOpen()).count();
        tabs.add(new Tab(words.say("stage.open"), words.number(open), shown.address(ADDRESS).toUriString(),
                chosen == null && !shown.overdue(), false));
        long late = shown.all().stream().filter(referral -> ReferralStep.isOverdue(referral, shown.today())).count();
        if (late > 0 || shown.overdue()) {
            tabs.add(new Tab(words.say("stage.overdue"), words.number(late),
                    shown.address(ADDRESS).queryParam("overdue", true).toUriString(), shown.overdue(), true));
        }
        for (Stage stage : Stage.values()) {
            int count = counts.getOrDefault(stage, 0);
            if (count > 0 || stage == chosen) {
                tabs.add(new Tab(words.of("stage", stage), words.number((long) count),
                        shown.address(ADDRESS).queryParam("stage", stage).toUriString(), stage == chosen, false));
            }
        }
        return tabs;
    }

    private List<Row> rows(List<Referral> referrals, SignedIn me, LocalDate today, String back, Words words) {
        Map<UUID, String> known = names.of(me, people(referrals), ADDRESS);
        return referrals.stream().map(referral -> row(referral, known, me, today, back, words)).toList();
    }

    private static Set<UUID> people(List<Referral> referrals) {
        Set<UUID> people = new HashSet<>();
        referrals.forEach(referral -> {
            people.add(referral.youth());
            if (referral.referrer() != null) {
                people.add(referral.referrer());
            }
        });
        return people;
    }

    private Row row(Referral referral, Map<UUID, String> known, SignedIn me, LocalDate today, String back,
            Words words) {
        UUID referrer = referral.referrer();
        Unit branch = register.unit(referral.branch());
        Unit commune = branch == null || branch.above() == null ? null : register.unit(branch.above());
        List<FormView> taps = new ArrayList<>();
        Offers<Referral> offers = forms.offers();
        String more = null;
        boolean mine = false;
        for (ReferralStep step : ReferralStep.next(referral, today)) {
            if (!step.act().isFor(me.role())) {
                continue;
            }
            mine = true;
            if (step.needsOnlyTheDay(referral.organization())) {
                taps.add(offers.form(offers.at(step.path()), referral, me, words).hidden("back", back).build().today());
            } else {
                more = words.say("form.referral." + step.path());
            }
        }
        return new Row(name(referral.youth(), known, words), ReferralForms.address(referral),
                referral.organization().name().toLowerCase(Locale.ROOT), words.of("organization",
                        referral.organization()),
                branch == null ? words.brief(referral.branch()) : branch.name(),
                commune == null ? null : commune.name(),
                referrer == null ? words.say("referral.by-branch") : name(referrer, known, words),
                words.date(referral.referredOn()), words.date(referral.latest()), words.of("stage", referral.stage()),
                ReferralStep.done(referral), ReferralStep.length(referral.organization()),
                ReferralStep.isOverdue(referral, today), taps, more, mine ? ReferralItem.of(referral) : null);
    }

    static String name(UUID person, Map<UUID, String> known, Words words) {
        String name = known.get(person);
        return name == null ? words.say("person.unnamed", words.brief(person)) : name;
    }

    /** A stage to choose. */
    record Tab(String name, String count, String address, boolean chosen, boolean late) {}

    /**
     * A referral as it is printed.
     *
     * @param done steps of {@code length}
     * @param taps next steps that need only the day
     * @param more the next step that needs more, on the page of the referral
     * @param item by which it is ticked; null where the reader has no next step to record
     */
    record Row(String name, String address, String css, String organization, String branch, @Nullable String commune,
            String referrer, String referredOn, String latest, String stage, int done, int length, boolean overdue,
            List<FormView> taps, @Nullable String more, @Nullable String item) {}
}
