package vn.oneplusone.app.vault.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.ledger.SettableClock;
import vn.oneplusone.app.vault.SqliteVault;
import vn.oneplusone.app.vault.StoredVault;
import vn.oneplusone.app.vault.keys.VaultPlace;
import vn.oneplusone.app.vault.store.SqliteFile;
import vn.oneplusone.membership.events.Organization;

/** Links and what is left by them: the same in both stores. */
@ParameterizedClass
@EnumSource(VaultPlace.Kind.class)
class ReferralLinksTest {
    private static final Instant NOW = Instant.parse("2026-03-26T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 26);
    private static final ClaimDetails DETAILS = new ClaimDetails("Nguyễn Thị Bí Mật", LocalDate.of(2005, 5, 19),
            "0900 000 001", "Ấp 1", TODAY, null);

    @RegisterExtension
    final VaultPlace place;

    private final VaultPlace.Kind kind;
    private final SettableClock clock = new SettableClock(NOW);
    private StoredVault vault;
    private ReferralLinks links;

    ReferralLinksTest(VaultPlace.Kind kind) {
        this.kind = kind;
        place = new VaultPlace(kind);
    }

    @BeforeEach
    void open() {
        vault = place.open();
        links = vault.accounts(clock).links();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private ReferralLinks.Made made() {
        return links.make(UUID.randomUUID(), Organization.UNION, UUID.randomUUID(), UUID.randomUUID(),
                Duration.ofDays(30));
    }

    private Optional<String> leave(ReferralLink link) {
        YouthClaims.Form form = YouthClaims.form();
        return links.claims().leave(link, form, DETAILS) ? Optional.of(form.code()) : Optional.empty();
    }

    private String left() {
        return leave(made().link()).orElseThrow();
    }

    private YouthClaim claim(String code) {
        return links.claims().claimed(code).orElseThrow();
    }

    @Test
    void a_link_is_found_by_its_token_until_it_expires_or_is_ended() {
        ReferralLinks.Made first = made();
        ReferralLinks.Made second = made();
        assertThat(first.token()).hasSize(43).isNotEqualTo(second.token());
        assertThat(links.linked(first.token())).hasValue(first.link());
        assertThat(links.linked(first.token().toLowerCase(Locale.ROOT))).isEmpty();
        assertThat(links.all()).containsExactlyInAnyOrder(first.link(), second.link());

        links.end(second.link().id());
        assertThat(links.linked(second.token())).isEmpty();
        assertThat(leave(second.link())).isEmpty();
        clock.set(NOW.plus(Duration.ofDays(30)));
        assertThat(links.linked(first.token())).isEmpty();
        assertThat(leave(first.link())).isEmpty();

        clock.set(NOW.plus(Duration.ofDays(61)));
        links.purge();
        assertThat(links.all()).isEmpty();
    }

    @Test
    void the_time_of_a_claim_stands_still_while_it_waits_for_an_answer() {
        String code = left();
        UUID id = claim(code).id();
        clock.set(NOW.plus(Duration.ofDays(50)));
        assertThat(links.claims().pause(id)).isTrue();
        assertThat(links.claims().pause(id)).as("again").isFalse();
        assertThat(claim(code).isPaused()).isTrue();
        assertThat(links.claims().confirming(id, UUID.randomUUID())).isFalse();
        assertThat(links.claims().correct(id, 0, DETAILS)).isFalse();
        clock.set(NOW.plus(Duration.ofDays(500)));
        links.purge();
        assertThat(claim(code).isPaused()).isTrue();
        assertThat(links.claims().all()).hasSize(1);
        links.claims().resume(id);
        links.claims().resume(id);
        assertThat(claim(code).isPaused()).isFalse();
        assertThat(claim(code).expires()).isEqualTo(NOW.plus(Duration.ofDays(510)));
        clock.set(NOW.plus(Duration.ofDays(510)));
        links.purge();
        assertThat(links.claims().claimed(code)).isEmpty();
    }

    @Test
    void a_claim_that_waits_is_confirmed_or_destroyed() {
        String code = left();
        links.claims().pause(claim(code).id());
        links.claims().confirmed(claim(code).id(), UUID.randomUUID(), TODAY);
        assertThat(claim(code).isPaused()).isFalse();
        assertThat(links.claims().open(claim(code).id())).isEmpty();
        String other = left();
        links.claims().pause(claim(other).id());
        assertThat(links.claims().destroy(claim(other).id())).isTrue();
        assertThat(links.claims().claimed(other)).isEmpty();
    }

    @Test
    void a_claim_is_found_by_its_code_and_says_what_was_left() {
        String code = left();
        YouthClaim claim = claim(code);
        assertThat(claim.isPending()).isTrue();
        assertThat(links.claims().open(claim.id())).hasValue(DETAILS);
        assertThat(links.claims().all()).containsExactly(claim);
        assertThat(links.claims().claimed("A".repeat(43))).isEmpty();
        assertThat(DETAILS.toString()).doesNotContain("Bí Mật");
    }

    @Test
    void a_link_takes_so_many_claims_a_day_however_many_come_at_once() {
        ReferralLink link = made().link();
        List<CompletableFuture<Optional<String>>> many = IntStream.range(0, YouthClaims.MOST_A_DAY + 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> leave(link))).toList();
        assertThat(many.stream().map(CompletableFuture::join).flatMap(Optional::stream).distinct())
                .hasSize(YouthClaims.MOST_A_DAY);
        assertThat(leave(made().link())).as("another link").isPresent();

        clock.set(NOW.plus(Duration.ofDays(1)));
        assertThat(leave(link)).as("the next day").isPresent();
    }

    @Test
    void a_correction_holds_for_the_version_it_was_written_on() {
        YouthClaim claim = claim(left());
        ClaimDetails right = new ClaimDetails("Nguyễn Thị Mật", DETAILS.birthDate(), null, null, TODAY, "Trần Văn C");
        assertThat(links.claims().correct(claim.id(), 0, right)).isTrue();
        assertThat(links.claims().correct(claim.id(), 0, DETAILS)).isFalse();
        assertThat(links.claims().open(claim.id())).hasValue(right);

        links.claims().confirming(claim.id(), UUID.randomUUID());
        assertThat(links.claims().correct(claim.id(), 1, DETAILS)).isFalse();
    }

    @Test
    void a_claim_expires_with_all_that_it_said() {
        String code = left();
        UUID id = claim(code).id();
        clock.set(NOW.plus(YouthClaims.PENDING));
        assertThat(links.claims().claimed(code)).isEmpty();
        assertThat(links.claims().open(id)).isEmpty();
        assertThat(links.claims().all()).isEmpty();
        links.purge();
        clock.set(NOW);
        assertThat(links.claims().claimed(code)).as("destroyed, not only hidden").isEmpty();
    }

    @Test
    void a_confirmed_claim_keeps_nothing_that_was_said_and_its_code_still_asks() {
        String code = left();
        YouthClaim claim = claim(code);
        UUID person = claim.id();
        assertThat(links.claims().confirming(claim.id(), person)).isTrue();
        assertThat(links.claims().confirming(claim.id(), UUID.randomUUID())).isFalse();
        links.claims().release(claim.id());
        assertThat(claim(code).isPending()).isTrue();

        links.claims().confirming(claim.id(), person);
        assertThat(links.claims().destroy(claim.id())).as("it is the ledger's already").isFalse();
        links.claims().confirmed(claim.id(), person, TODAY);
        links.claims().release(claim.id());
        assertThat(claim(code).confirmedOn()).isEqualTo(TODAY);
        assertThat(links.claims().open(claim.id())).isEmpty();

        assertThat(links.claims().ask(claim.id(), YouthClaim.Right.ERASURE)).isTrue();
        clock.set(NOW.plus(Duration.ofDays(400)));
        links.purge();
        assertThat(claim(code).asked()).as("nobody has answered").isEqualTo(YouthClaim.Right.ERASURE);
        links.claims().answered(claim.id());
        links.purge();
        assertThat(links.claims().claimed(code)).isEmpty();
    }

    @Test
    void nothing_is_asked_of_the_branch_while_the_young_person_can_do_it_alone() {
        String code = left();
        assertThat(links.claims().ask(claim(code).id(), YouthClaim.Right.ERASURE)).isFalse();
        assertThat(links.claims().destroy(claim(code).id())).isTrue();
        assertThat(links.claims().claimed(code)).isEmpty();
    }

    @Test
    void who_is_erased_is_in_no_claim_and_no_link() {
        String code = left();
        YouthClaim claim = claim(code);
        links.claims().confirming(claim.id(), claim.id());
        links.claims().confirmed(claim.id(), claim.id(), TODAY);
        ReferralLinks.Made made = made();

        vault.forget(claim.id());
        vault.forget(made.link().referrer());

        assertThat(links.claims().claimed(code)).isEmpty();
        assertThat(links.find(made.link().id())).isEmpty();
    }

    @Test
    void the_file_shows_no_token_and_nothing_that_was_said_and_forgets_what_was_sealed() throws Exception {
        assumeTrue(kind == VaultPlace.Kind.SQLITE, "what a server keeps is the server's");
        ReferralLinks.Made made = made();
        String code = leave(made.link()).orElseThrow();
        UUID id = claim(code).id();
        String sealed;
        try (SqliteFile file = SqliteFile.open(Path.of(place.arguments().getFirst()), SqliteVault.FILE)) {
            sealed = file.list("SELECT hex(sealed) FROM youth_claim", (row, number) -> row.getString(1)).getFirst();
        }
        String kept = new String(HexFormat.of().parseHex(sealed), StandardCharsets.ISO_8859_1);
        assertThat(bytes()).contains(kept).doesNotContain(code).doesNotContain(made.token())
                .doesNotContain("0900 000 001");
        links.claims().destroy(id);
        assertThat(bytes()).doesNotContain(kept).doesNotContain(kept.substring(20, 60));
    }

    private String bytes() throws Exception {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(Path.of(place.arguments().getFirst()))) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
