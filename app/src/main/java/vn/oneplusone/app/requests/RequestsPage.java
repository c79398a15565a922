package vn.oneplusone.app.requests;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.register.PersonRequest;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.pages.Duties;
import vn.oneplusone.app.web.pages.Words;

/** The requests that wait for an account's unit, and those that its units made; no list says who is meant. */
@Controller
@Order(2)
record RequestsPage(Register register, Reach reach, RequestSummary summary) implements Duties {
    static final String ADDRESS = "/requests";
    private static final int PAGE = 20;
    private static final int MOST_PAGES = 100_000;

    /**
     * Some of the requests.
     *
     * @param before address of the page before, if there is one
     */
    record Part(List<RequestSummary.Line> lines, String total, @Nullable String before, @Nullable String after) {}

    @GetMapping(ADDRESS)
    String requests(Parameters parameters, Words words, SignedIn me, Model model) {
        Integer asked = parameters.number("asked", 1, MOST_PAGES);
        Integer asking = parameters.number("asking", 1, MOST_PAGES);
        parameters.check();
        List<PersonRequest> waiting = waiting(me);
        // what waits stands first, then what was over last
        List<PersonRequest> ours = register.requestsBy(reach.units(me)).reversed().stream()
                .sorted(Comparator.comparing(one -> !one.isWaiting())).toList();
        model.addAttribute("waiting", part(waiting, "asked", asked, words));
        model.addAttribute("ours", part(ours, "asking", asking, words));
        model.addAttribute("mayAsk", Act.REFER.isFor(me.role()));
        model.addAttribute("mayAdmit", Act.ADMIT.isFor(me.role()));
        return "requests";
    }

    @Override
    public Stream<Duty> of(SignedIn me) {
        return Stream.of(new Duty("requests", waiting(me).size(), ADDRESS));
    }

    private List<PersonRequest> waiting(SignedIn me) {
        UUID own = me.unit();
        return own != null && register.isThere(own) ? register.requestsFor(Set.of(own)) : List.of();
    }

    private Part part(List<PersonRequest> all, String name, @Nullable Integer asked, Words words) {
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        int page = asked == null ? 1 : Math.min(asked, pages);
        return new Part(all.subList((page - 1) * PAGE, Math.min(page * PAGE, all.size())).stream()
                .map(one -> summary.line(one, words)).toList(), words.number((long) all.size()),
                page == 1 ? null : ADDRESS + "?" + name + "=" + (page - 1),
                page == pages ? null : ADDRESS + "?" + name + "=" + (page + 1));
    }
}
