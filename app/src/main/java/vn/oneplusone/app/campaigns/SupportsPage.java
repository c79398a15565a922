package vn.oneplusone.app.campaigns;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Support;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.app.web.tables.TableFile;

/** Capital given by a unit and all below it: to whom, how much, and what is still to come back. */
@Controller
record SupportsPage(Register register, Reach reach, Names names, Scope scope) {
    private static final String ADDRESS = "/supports";
    private static final int PAGE = 20;
    private static final int MOST_PAGES = 100_000;

    static String address(Support support) {
        return ADDRESS + "/" + support.id();
    }

    /** What was asked for, and what it means. */
    private record Shown(@Nullable UUID unit, @Nullable Integer year, Support.@Nullable State state, int page,
            List<Support> all, List<Support> chosen) {
        private UriComponentsBuilder address(String path) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
            add(address, "unit", unit);
            add(address, "year", year);
            add(address, "state", state);
            return address;
        }

        private String at(int other) {
            return address(ADDRESS).queryParam("page", other).build().toUriString();
        }

        private long sum(ToLongFunction<Support> what) {
            return chosen.stream().mapToLong(what).sum();
        }
    }

    private Shown shown(HttpServletRequest request, SignedIn me) {
        Parameters parameters = new Parameters(request);
        UUID unit = parameters.id("unit");
        int year = parameters.optionalYear(0);
        Support.State state = parameters.oneOf("state", Support.State.class);
        Integer page = parameters.number("page", 1, MOST_PAGES);
        parameters.check();
        Set<UUID> mine = reach.units(me);
        if (unit != null && !mine.contains(unit)) {
            throw Refused.forbidden("OtherUnit");
        }
        List<Support> all = register.supports(mine);
        Set<UUID> of = unit == null ? mine : register.within(unit);
        List<Support> chosen = all.stream().filter(support -> of.contains(support.unit()))
                .filter(support -> year == 0 || support.on().getYear() == year)
                .filter(support -> state == null || support.state() == state)
                .sorted(Comparator.comparing(Support::on).reversed().thenComparing(Support::id)).toList();
        return new Shown(unit, year == 0 ? null : year, state, page == null ? 1 : page, all, chosen);
    }

    @GetMapping(ADDRESS)
    String supports(HttpServletRequest request, Words words, SignedIn me, Model model) {
        Shown shown = shown(request, me);
        int pages = Math.max(1, (shown.chosen.size() + PAGE - 1) / PAGE);
        int page = Math.min(shown.page, pages);
        model.addAttribute("rows", rows(
                shown.chosen.subList((page - 1) * PAGE, Math.min(page * PAGE, shown.chosen.size())), me, words));
        model.addAttribute("sums", sums(shown, words));
        model.addAttribute("total", shown.chosen.size());
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("before", page == 1 ? null : shown.at(page - 1));
        model.addAttribute("after", page == pages ? null : shown.at(page + 1));
        model.addAttribute("query", shown.address("").build().toUriString());
        model.addAttribute("units", reach.choices(me, shown.unit));
        model.addAttribute("unit", shown.unit);
        model.addAttribute("years", years(shown));
        model.addAttribute("year", shown.year);
        model.addAttribute("state", shown.state);
        model.addAttribute("asked", asked(shown, page, pages, words));
        model.addAttribute("nothingAtAll", shown.all.isEmpty());
        model.addAttribute("mayGrant", Act.GRANT_SUPPORT.isFor(me.role()));
        return "supports";
    }

    /** The same as a file, all of it; with names and codes for those who may read them, else people by their ids alone. */
    @GetMapping("/tables/supports.{format:csv|xlsx}")
    ResponseEntity<byte[]> table(HttpServletRequest request, Words words, SignedIn me, @PathVariable String format) {
        List<Support> chosen = shown(request, me).chosen;
        if (chosen.size() > Table.MOST_ROWS) {
            throw Table.tooLong();
        }
        Names.OnPaper people = names.onPaper(me, chosen.stream().map(Support::youth).toList(), "/tables/supports");
        List<String> headings = new ArrayList<>(List.of(words.say("tables.code"), words.say("column.unit"),
                words.say("field.on"), words.say("field.form"), words.say("field.model"), words.say("field.amount"),
                words.say("supports.repaid.dong"), words.say("supports.outstanding.dong"),
                words.say("campaign.state"), words.say("tables.youth"), words.say("supports.id")));
        if (Names.areFor(me)) {
            headings.add(words.say("tables.youth-name"));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Support support : chosen) {
            Unit unit = register.unit(support.unit());
            List<@Nullable Object> row = new ArrayList<>(Arrays.<@Nullable Object>asList(
                    unit == null ? null : unit.code(), scope.name(support.unit(), words), support.on(),
                    words.of("form", support.form()), words.of("model", support.model()), support.amount(),
                    support.repaid(), support.outstanding(), words.of("supports", support.state()),
                    people.code(support.youth()), support.id().toString()));
            if (Names.areFor(me)) {
                row.add(people.names().get(support.youth()));
            }
            rows.add(row);
        }
        return TableFile.named(format).answer(new Table("ho-tro-von", headings, rows));
    }

    /** What the sheet is of, where nobody sees what was chosen. */
    private String asked(Shown shown, int page, int pages, Words words) {
        String sheet = String.join(" · ",
                shown.unit == null ? words.say("referrals.all-units") : scope.path(shown.unit, words),
                shown.year == null ? words.say("supports.all-years") : Integer.toString(shown.year),
                shown.state == null ? words.say("supports.all-states") : words.of("supports", shown.state));
        return pages == 1
                ? sheet
                : sheet + " · " + words.say("pager.at", words.number((long) page), words.number((long) pages),
                        words.number((long) shown.chosen.size()));
    }

    private static List<Sum> sums(Shown shown, Words words) {
        List<Sum> sums = new ArrayList<>();
        sums.add(new Sum(words.say("supports.count"), words.number((long) shown.chosen.size())));
        sums.add(new Sum(words.say("supports.granted"), words.dong(shown.sum(Support::amount))));
        long given = shown.sum(support -> support.state() == Support.State.GIVEN ? support.amount() : 0);
        if (given > 0) {
            sums.add(new Sum(words.say("supports.given"), words.dong(given)));
        }
        sums.add(new Sum(words.say("supports.repaid"), words.dong(shown.sum(Support::repaid))));
        sums.add(new Sum(words.say("supports.outstanding"), words.dong(shown.sum(Support::outstanding))));
        return sums;
    }

    private List<Row> rows(List<Support> supports, SignedIn me, Words words) {
        Map<UUID, String> known = names.of(me, supports.stream().map(Support::youth).toList(), ADDRESS);
        return supports.stream().map(support -> {
            boolean given = support.state() == Support.State.GIVEN;
            return new Row(address(support),
                    known.getOrDefault(support.youth(), words.say("person.unnamed", words.brief(support.youth()))),
                    scope.path(support.unit(), words),
                    words.date(support.on()), words.of("model", support.model()), words.number(support.amount()),
                    given ? Words.NOTHING : words.number(support.repaid()),
                    given ? Words.NOTHING : words.number(support.outstanding()), support.state(),
                    words.of("supports", support.state()));
        }).toList();
    }

    /** Those in which anything was given, and the one that is asked for; the latest first. */
    private static List<Integer> years(Shown shown) {
        List<Integer> years = new ArrayList<>(shown.all.stream().map(support -> support.on().getYear()).toList());
        if (shown.year != null) {
            years.add(shown.year);
        }
        return years.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    /** What all that is asked for comes to. */
    record Sum(String name, String value) {}

    /** Capital as it is printed. */
    record Row(String address, String name, String unit, String on, String model, String amount, String repaid,
            String outstanding, Support.State state, String stateName) {}
}
