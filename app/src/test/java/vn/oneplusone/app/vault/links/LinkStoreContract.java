package vn.oneplusone.app.vault.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.events.Organization;

/** What a store of links and claims promises, wherever it is. */
@SuppressWarnings("NullAway.Init")
abstract class LinkStoreContract {
    private static final Instant NOW = Instant.parse("2026-03-26T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 26);
    private static final Instant OVER = NOW.plus(Duration.ofDays(9));
    private static final byte[] KEY = {1, 2, 3};
    private static final byte[] DETAILS = {4, 5, 6};

    private LinkStore store;

    /** An empty one. */
    abstract LinkStore empty();

    @BeforeEach
    void begin() {
        store = empty();
    }

    private ReferralLink link(String token, Instant madeAt) {
        ReferralLink link = new ReferralLink(UUID.randomUUID(), UUID.randomUUID(), Organization.UNION,
                UUID.randomUUID(), UUID.randomUUID(), madeAt, OVER);
        store.add(link, token);
        return link;
    }

    private static LinkStore.Sealed claim(ReferralLink link, Instant madeAt) {
        return new LinkStore.Sealed(new YouthClaim(UUID.randomUUID(), link.referrer(), link.organization(),
                link.branch(), madeAt, OVER, 0, null, null, null, null), KEY, DETAILS);
    }

    private boolean leave(ReferralLink link, LinkStore.Sealed claim, String code, int most) {
        return store.leave(link.id(), claim, code, TODAY, most, NOW);
    }

    private UUID left(String code) {
        ReferralLink link = link("link of " + code, NOW);
        LinkStore.Sealed claim = claim(link, NOW);
        assertThat(leave(link, claim, code, 9)).isTrue();
        return claim.claim().id();
    }

    private YouthClaim now(UUID claim) {
        return store.claim(claim, NOW).orElseThrow().claim();
    }

    @Test
    void a_link_is_found_by_its_token_until_it_is_over() {
        ReferralLink first = link("first", NOW);
        ReferralLink second = link("second", NOW.plusSeconds(1));
        assertThat(store.links()).containsExactly(second, first);
        assertThat(store.linked("first", NOW)).hasValue(first);
        assertThat(store.linked("first", OVER)).isEmpty();
        store.end(first.id(), NOW);
        store.end(first.id(), OVER);
        assertThat(store.linked("first", NOW)).isEmpty();
        assertThat(store.link(first.id()).orElseThrow().expires()).isEqualTo(NOW);
        assertThat(store.linked("second", NOW)).hasValue(second);
    }

    @Test
    void a_link_takes_so_many_claims_a_day() {
        ReferralLink link = link("a link", NOW);
        LinkStore.Sealed first = claim(link, NOW);
        assertThat(leave(link, first, "first", 2)).isTrue();
        assertThat(leave(link, claim(link, NOW), "second", 2)).isTrue();
        assertThat(leave(link, claim(link, NOW), "third", 2)).isFalse();
        assertThat(store.claimed("third", NOW)).isEmpty();
        assertThat(store.leave(link.id(), claim(link, NOW), "third", TODAY.plusDays(1), 2, NOW)).isTrue();
        assertThat(store.leave(link.id(), claim(link, NOW), "late", TODAY, 2, OVER)).isFalse();
        ReferralLink other = link("another link", NOW);
        assertThat(leave(other, first, "again", 2)).as("sent before").isFalse();
        assertThat(store.claims(NOW)).hasSize(3).contains(first.claim());
    }

    @Test
    void a_claim_is_found_by_its_code_until_it_expires_the_oldest_first() {
        ReferralLink link = link("a link", NOW);
        LinkStore.Sealed newer = claim(link, NOW.plusSeconds(1));
        LinkStore.Sealed older = claim(link, NOW);
        leave(link, newer, "newer", 9);
        leave(link, older, "older", 9);
        assertThat(store.claims(NOW)).containsExactly(older.claim(), newer.claim());
        assertThat(store.claimed("newer", NOW)).get().usingRecursiveComparison().isEqualTo(newer);
        assertThat(store.claimed("newer", OVER)).isEmpty();
        assertThat(store.claim(older.claim().id(), OVER)).isEmpty();
        assertThat(store.claims(OVER)).isEmpty();
    }

    @Test
    void a_correction_holds_for_the_version_it_was_written_on() {
        UUID claim = left("a code");
        assertThat(store.correct(claim, 0, DETAILS, KEY)).isTrue();
        assertThat(store.correct(claim, 0, KEY, DETAILS)).isFalse();
        assertThat(store.claim(claim, NOW).orElseThrow().details()).isEqualTo(KEY);
        assertThat(now(claim).version()).isOne();
        store.confirming(claim, claim);
        assertThat(store.correct(claim, 1, KEY, DETAILS)).isFalse();
    }

    @Test
    void while_its_time_stands_still_a_claim_is_neither_corrected_nor_confirmed_nor_destroyed() {
        UUID claim = left("a code");
        assertThat(store.pause(claim, NOW)).isTrue();
        assertThat(store.pause(claim, NOW)).isFalse();
        assertThat(store.correct(claim, 0, KEY, DETAILS)).isFalse();
        assertThat(store.confirming(claim, claim)).isFalse();
        store.purge(OVER, OVER);
        Instant later = OVER.plusSeconds(5);
        store.resume(claim, later);
        store.resume(claim, later.plusSeconds(5));
        assertThat(now(claim).isPaused()).isFalse();
        assertThat(now(claim).expires()).isEqualTo(OVER.plus(Duration.between(NOW, later)));
    }

    @Test
    void a_confirmed_claim_keeps_nothing_that_was_said() {
        UUID claim = left("a code");
        assertThat(store.ask(claim, YouthClaim.Right.ERASURE)).as("while it is pending").isFalse();
        assertThat(store.confirming(claim, claim)).isTrue();
        assertThat(store.confirming(claim, UUID.randomUUID())).isFalse();
        assertThat(store.destroyPending(claim)).isFalse();
        store.release(claim);
        assertThat(now(claim).isPending()).isTrue();
        store.confirmed(claim, claim, TODAY, OVER.plusSeconds(1));
        store.release(claim);
        LinkStore.Sealed confirmed = store.claim(claim, NOW).orElseThrow();
        assertThat(confirmed.key()).isNull();
        assertThat(confirmed.details()).isNull();
        assertThat(confirmed.claim().confirmedOn()).isEqualTo(TODAY);
        assertThat(confirmed.claim().person()).isEqualTo(claim);
        assertThat(confirmed.claim().expires()).isEqualTo(OVER.plusSeconds(1));
        assertThat(store.ask(claim, YouthClaim.Right.ERASURE)).isTrue();
        assertThat(now(claim).asked()).isEqualTo(YouthClaim.Right.ERASURE);
    }

    @Test
    void what_has_expired_is_destroyed_unless_somebody_waits_for_it() {
        UUID expired = left("expired");
        UUID asked = left("asked");
        store.confirmed(asked, asked, TODAY, OVER);
        store.ask(asked, YouthClaim.Right.CORRECTION);
        store.purge(OVER, OVER.minusSeconds(1));
        assertThat(store.claim(expired, NOW)).isEmpty();
        assertThat(store.claim(asked, OVER)).isPresent();
        assertThat(store.links()).hasSize(2);
        store.ask(asked, null);
        store.purge(OVER, OVER);
        assertThat(store.claim(asked, NOW)).isEmpty();
        assertThat(store.links()).isEmpty();
    }

    @Test
    void who_is_erased_is_in_no_claim_and_no_link() {
        List<UUID> claims = List.of(left("becomes the person"), left("has become another"), left("stays"));
        UUID person = UUID.randomUUID();
        store.confirming(claims.get(1), person);
        store.forget(claims.getFirst());
        store.forget(person);
        ReferralLink theirs = link("theirs", NOW);
        store.forget(theirs.referrer());
        assertThat(store.claims(NOW)).extracting(YouthClaim::id).containsExactly(claims.getLast());
        assertThat(store.link(theirs.id())).isEmpty();
        assertThat(store.links()).hasSize(3);
    }
}
