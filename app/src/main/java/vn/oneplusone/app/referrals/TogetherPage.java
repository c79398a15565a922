package vn.oneplusone.app.referrals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.text.NameOrder;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.FormGateway.Taken;
import vn.oneplusone.app.web.forms.Offer;
import vn.oneplusone.app.web.forms.Offering;
import vn.oneplusone.app.web.forms.Offers;
import vn.oneplusone.app.web.forms.Together;
import vn.oneplusone.app.web.pages.Words;

/**
 * One step for several youths: the fields of the step's form, once for all or once for each. Each youth is judged by itself; once all are recorded,
 * the page goes on with the next step of the same youths.
 */
@Controller
record TogetherPage(Register register, Reach reach, Names names, ReferralForms forms,
        FormGateway gateway) implements Offering<Referral> {
    static final String ADDRESS = "/referrals/together";
    /** So many have room in an address, and are looked through before they are sent. */
    static final int MOST = 100;
    private static final Together<Referral> TOGETHER = new Together<>(ReferralItem::of,
            Set.of("votesFor", "schooling", "exception"), Set.of("helper", "present", "togetherSince"));

    @GetMapping(ADDRESS)
    String choose(HttpServletRequest request, Words words, SignedIn me, Model model) {
        if (forward().all().stream().noneMatch(offer -> offer.act().isFor(me.role()))) {
            throw Refused.notYourTask();
        }
        Parameters parameters = new Parameters(request);
        List<String> items = parameters.several(Form.OF);
        BoardFilter filter = BoardFilter.of(parameters, me, register, reach);
        boolean all = parameters.flag("all");
        String step = parameters.text("step");
        String done = parameters.text("done");
        parameters.check();
        List<Referral> chosen = all
                ? filter.chosen().stream().limit(MOST).toList()
                : List.copyOf(find(items, me).values());
        model.addAttribute("more", all ? Math.max(0, filter.chosen().size() - MOST) : 0);
        model.addAttribute("done", done == null ? null : words.say("form.referral." + offers().at(done).path()));
        return show(chosen, step, me, words, null, model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{path}")
    String back(@PathVariable String path) {
        offers().at(path);
        return "redirect:/referrals";
    }

    @PostMapping(ADDRESS + "/{path}")
    String record(Form form, HttpServletResponse response, @PathVariable String path, Words words, SignedIn me,
            Model model) {
        Offer<Referral> offer = offers().at(path);
        Map<String, Referral> ticked = find(form.several(Form.OF), me);
        if (ticked.isEmpty() && !form.raw(Form.OF).isBlank()) {
            // what is elsewhere and what is not there are the same to this reader
            throw Refused.missing("NotFound");
        }
        List<Taken<Referral>> taken = gateway.takeEach(form, me, offer.act(), ticked, offer.action(), words);
        List<Referral> recorded = taken.stream().filter(Taken::isRecorded).map(Taken::about).toList();
        if (!taken.isEmpty() && recorded.size() == taken.size()) {
            return "redirect:" + address(recorded) + "&done=" + path;
        }
        response.setStatus(taken.isEmpty()
                ? HttpServletResponse.SC_UNPROCESSABLE_CONTENT
                : taken.stream().filter(one -> one.told() != null).map(one -> one.told().status()).findFirst()
                        .orElseThrow());
        Map<String, Referral> left = find(form.several(Form.LISTED), me);
        left.putAll(find(form.several(Form.OF), me));
        taken.stream().filter(Taken::isRecorded).map(Taken::item).forEach(left::remove);
        model.addAttribute("recorded", names(recorded, me, words));
        model.addAttribute("goOn", recorded.isEmpty() ? null : address(recorded));
        return show(List.copyOf(left.values()), path, me, words, new Together.Sent<>(form, taken), model);
    }

    @Override
    public Offers<Referral> offers() {
        return forward();
    }

    /** Ends and corrections have reasons of their own, one by one. */
    private Offers<Referral> forward() {
        return forms.offers().only(offer -> !ReferralStep.isEnding(offer) && !CorrectionForms.isCorrection(offer));
    }

    /** Those of them that are there and within reach. */
    private Map<String, Referral> find(List<String> items, SignedIn me) {
        Set<UUID> mine = reach.units(me);
        Map<String, Referral> found = new LinkedHashMap<>();
        items.stream().limit(MOST).forEach(item -> {
            Referral referral = ReferralItem.find(item, register);
            if (referral != null && mine.contains(referral.branch())) {
                found.put(item, referral);
            }
        });
        return found;
    }

    private static String address(List<Referral> several) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS);
        several.forEach(referral -> address.queryParam(Form.OF, ReferralItem.of(referral)));
        return address.toUriString();
    }

    private String show(List<Referral> several, @Nullable String step, SignedIn me, Words words,
            Together.@Nullable Sent<Referral> sent, Model model) {
        Offers<Referral> offers = offers();
        List<Step> steps = new ArrayList<>();
        for (Offer<Referral> offer : offers.all()) {
            long open = several.stream().filter(one -> isOpen(offer, one, me)).count();
            if (open > 0) {
                steps.add(new Step(offer.path(), words.say("form.referral." + offer.path()), words.number(open)));
            }
        }
        Map<UUID, String> known = names.of(me, people(several), ADDRESS);
        List<Referral> sorted = several.stream().sorted(Comparator
                .comparing(referral -> BoardPage.name(referral.youth(), known, words), NameOrder.byGivenName()))
                .toList();
        String path = step != null ? offers.at(step).path() : steps.isEmpty() ? null : steps.getFirst().path;
        List<Referral> open = path == null
                ? List.of()
                : sorted.stream().filter(one -> isSent(one, sent) || isOpen(offers.at(path), one, me)).toList();
        model.addAttribute("steps", steps);
        model.addAttribute("step", path);
        model.addAttribute("items", sorted.stream().map(ReferralItem::of).toList());
        model.addAttribute("view", path == null || open.isEmpty()
                ? null
                : TOGETHER.view(offers, path, open, ADDRESS + "/" + path, me, words, sent));
        model.addAttribute("people", lines(sorted, known, words));
        model.addAttribute("others", sorted.stream().filter(one -> !open.contains(one)).map(ReferralItem::of).toList());
        model.addAttribute("sent", sent != null);
        model.addAttribute("refused",
                sent == null ? 0 : sent.taken().stream().filter(one -> !one.isRecorded()).count());
        return "referrals-together";
    }

    private static boolean isSent(Referral referral, Together.@Nullable Sent<Referral> sent) {
        String item = ReferralItem.of(referral);
        return sent != null && (sent.form().several(Form.LISTED).contains(item)
                || sent.form().several(Form.OF).contains(item));
    }

    private static boolean isOpen(Offer<Referral> offer, Referral referral, SignedIn me) {
        return offer.act().isFor(me.role()) && offer.open().test(referral, me);
    }

    private static Set<UUID> people(List<Referral> several) {
        Set<UUID> people = new HashSet<>();
        for (Referral referral : several) {
            people.add(referral.youth());
            if (referral.referrer() != null) {
                people.add(referral.referrer());
            }
        }
        return people;
    }

    private List<String> names(List<Referral> several, SignedIn me, Words words) {
        Map<UUID, String> known = names.of(me, several.stream().map(Referral::youth).toList(), ADDRESS);
        return several.stream().map(referral -> BoardPage.name(referral.youth(), known, words))
                .sorted(NameOrder.byGivenName()).toList();
    }

    private Map<String, Line> lines(List<Referral> several, Map<UUID, String> known, Words words) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Referral referral : several) {
            Unit branch = register.unit(referral.branch());
            UUID referrer = referral.referrer();
            lines.put(ReferralItem.of(referral), new Line(BoardPage.name(referral.youth(), known, words),
                    ReferralForms.address(referral), words.of("organization", referral.organization()),
                    branch == null ? words.brief(referral.branch()) : branch.name(),
                    referrer == null ? words.say("referral.by-branch") : BoardPage.name(referrer, known, words),
                    words.of("stage", referral.stage())));
        }
        return lines;
    }

    /** A step that may come next for some of them. */
    record Step(String path, String name, String count) {}

    /** A youth as they are printed. */
    record Line(String name, String address, String organization, String branch, String referrer, String stage) {}
}
