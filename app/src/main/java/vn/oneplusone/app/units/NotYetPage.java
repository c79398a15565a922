package vn.oneplusone.app.units;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.text.NameOrder;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.app.web.tables.TableFile;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.facts.FactsAnswer;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;

/**
 * The members of a unit of whose referrals of this year nobody was admitted yet, with what was tried: those whom the figure of coverage is still
 * without.
 */
@Controller
record NotYetPage(Register register, UnitsInReach units, Members members, Names names, Figures figures,
        Questions questions) {
    private static final String ADDRESS = "/units/{unit}/not-yet";
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 10_000;

    /** What is asked, and who that is. */
    private record Asked(Unit unit, Organization organization, int page, List<Person> people) {}

    /** A member as they are printed. */
    record Line(UUID id, String name, String branch, String tried) {}

    @GetMapping(ADDRESS)
    String notYet(HttpServletRequest request, @PathVariable String unit, Words words, SignedIn me, Model model) {
        Asked asked = asked(new Parameters(request), unit, me);
        int total = asked.people.size();
        int from = Math.min((asked.page - 1) * PAGE, total);
        int to = Math.min(from + PAGE, total);
        model.addAttribute("one", asked.unit);
        model.addAttribute("organization", asked.organization);
        model.addAttribute("total", total);
        model.addAttribute("members", members.of(register.within(asked.unit.id()), asked.organization).size());
        model.addAttribute("lines", lines(asked, asked.people.subList(from, to), me, words));
        model.addAttribute("before", asked.page > 1 ? asked.page - 1 : null);
        model.addAttribute("after", to < total ? asked.page + 1 : null);
        return "not-yet";
    }

    /** The same as a file, all of it; with names and codes for those who may read them. */
    @GetMapping("/tables/not-yet.{format:csv|xlsx}")
    ResponseEntity<byte[]> table(HttpServletRequest request, @PathVariable String format, Words words,
            SignedIn me) {
        Parameters parameters = new Parameters(request);
        UUID unit = parameters.id("unit");
        Asked asked = asked(parameters, String.valueOf(unit == null ? me.unit() : unit), me);
        if (asked.people.size() > Table.MOST_ROWS) {
            throw Table.tooLong();
        }
        Names.OnPaper paper = names.onPaper(me, asked.people.stream().map(Person::id).toList(), "/tables/not-yet");
        Map<UUID, List<Referral>> tried = tried(asked);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Person person : asked.people) {
            Unit branch = register.unit(Members.membership(person, asked.organization).branch());
            List<@Nullable Object> row = new ArrayList<>(Arrays.<@Nullable Object>asList(
                    branch == null ? null : branch.code(), branch == null ? null : branch.name(),
                    paper.code(person.id()), said(tried.getOrDefault(person.id(), List.of()), words)));
            if (Names.areFor(me)) {
                row.add(paper.names().get(person.id()));
            }
            rows.add(row);
        }
        List<String> headings = new ArrayList<>(List.of(words.say("tables.code"), words.say("column.unit"),
                words.say("not-yet.member"), words.say("not-yet.tried")));
        if (Names.areFor(me)) {
            headings.add(words.say("not-yet.name"));
        }
        return TableFile.named(format).answer(new Table("chua-lam-1-1", headings, rows));
    }

    private Asked asked(Parameters parameters, String unit, SignedIn me) {
        Unit one = units.find(unit, me);
        Organization named = parameters.oneOf("organization", Organization.class);
        Integer page = parameters.number("page", 1, MOST_PAGES);
        parameters.check();
        questions.awaitOwn(me);
        Organization organization = named == null ? Organization.UNION : named;
        Set<UUID> covered = covered(one, organization);
        return new Asked(one, organization, page == null ? 1 : page, members.of(register.within(one.id()), organization)
                .stream().filter(person -> !covered.contains(person.id()))
                .sorted(Comparator.comparing(person -> branch(person, organization))).toList());
    }

    /** Those whom the figure counts: what its facts add and take away again. */
    private Set<UUID> covered(Unit unit, Organization organization) {
        FactsQuestion question = FactsQuestion.of(Figure.COVERED, register.today().getYear(), organization, unit.id())
                .page(null, FactsQuestion.MOST);
        Map<UUID, Long> counted = FactsAnswer.all(question, one -> questions.ask(() -> figures.facts(one)))
                .collect(Collectors.groupingBy(FactsAnswer.Row::subject, Collectors.summingLong(FactsAnswer.Row::n)));
        counted.values().removeIf(n -> n <= 0);
        return counted.keySet();
    }

    /** Their referrals of the year, the latest last. */
    private Map<UUID, List<Referral>> tried(Asked asked) {
        int year = register.today().getYear();
        return register.referrals(register.within(asked.unit.id())).stream()
                .filter(referral -> referral.referrer() != null && referral.referredOn().getYear() == year)
                .sorted(Comparator.comparing(Referral::latest))
                .collect(Collectors.groupingBy(referral -> Objects.requireNonNull(referral.referrer())));
    }

    private static String said(List<Referral> tried, Words words) {
        if (tried.isEmpty()) {
            return words.say("not-yet.nothing");
        }
        Referral last = tried.getLast();
        return words.say("not-yet.referred", words.number((long) tried.size()), words.of("stage", last.stage()),
                words.date(last.latest()));
    }

    /** Only the names of those who are shown are opened, since each reading is written down. */
    private List<Line> lines(Asked asked, List<Person> shown, SignedIn me, Words words) {
        Map<UUID, String> known = names.of(me, shown.stream().map(Person::id).toList(), ADDRESS);
        Map<UUID, List<Referral>> tried = tried(asked);
        return shown.stream()
                .map(person -> new Line(person.id(), Members.name(person, known, words),
                        branch(person, asked.organization),
                        said(tried.getOrDefault(person.id(), List.of()), words)))
                .sorted(Comparator.comparing(Line::branch).thenComparing(Line::name, NameOrder.byGivenName())).toList();
    }

    private String branch(Person person, Organization organization) {
        Unit branch = register.unit(Members.membership(person, organization).branch());
        return branch == null ? "" : branch.name();
    }
}
