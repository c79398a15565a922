package vn.oneplusone.app.api.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.Requests;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.YouthReferred;
import vn.oneplusone.reporting.queries.Cursor;

/** All referrals in the order in which they were made: folded from the ledger, continued at each use. */
final class Referrals {
    private final Requests requests;
    private final Map<String, ReferralState> latest = new HashMap<>();
    private final List<ReferralState> all = new ArrayList<>();
    private long next;

    Referrals(Requests requests) {
        this.requests = requests;
    }

    /** What is known once so many facts are read. */
    synchronized Page<ReferralState.View> page(long size, Predicate<ReferralState> wanted, @Nullable Cursor from,
            int limit, LocalDate today) {
        next = requests.read(next, size, (stream, fact) -> {
            if (fact instanceof YouthReferred opened) {
                ReferralState state = new ReferralState(opened);
                latest.put(String.valueOf(stream), state);
                all.add(state);
            } else if (fact instanceof ReferralEvent event) {
                ReferralState state = latest.get(String.valueOf(stream));
                // a step of a referral that nobody made is an anomaly, and listed there
                if (state != null) {
                    state.on(event);
                }
            }
        });
        Page<ReferralState> page = Page.of(all, wanted, from, limit);
        return new Page<>(page.rows().stream().map(state -> state.view(today)).toList(), page.next());
    }
}
