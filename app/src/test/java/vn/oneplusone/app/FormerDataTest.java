package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.oneplusone.app.audit.ClosingCheck;
import vn.oneplusone.app.audit.Verification;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.ledger.bundle.BundleImport;
import vn.oneplusone.app.ledger.bundle.BundleLedger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.ledger.sqlite.SqliteLedger;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.ProviderIdentity;
import vn.oneplusone.app.vault.journal.JournalEntry;
import vn.oneplusone.app.vault.keys.Vault.DetailsForgotten;
import vn.oneplusone.app.vault.links.ClaimDetails;
import vn.oneplusone.app.vault.links.ReferralLink;
import vn.oneplusone.app.vault.links.ReferralLinks;
import vn.oneplusone.app.vault.links.YouthClaim;
import vn.oneplusone.app.vault.links.YouthClaims;
import vn.oneplusone.app.yearend.statement.StatementFiles;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.fixed.ClosedYear;

/** A directory and a bundle that an earlier program wrote open, verify and say what they said. */
class FormerDataTest {
    private static final int YEAR = 2021;

    @TempDir
    Path folder;

    private Former former;

    @BeforeEach
    void laid_out() {
        former = Former.in(folder);
    }

    @Test
    void the_ledger_agrees_with_what_was_signed_then_and_is_signed_anew() {
        try (DataDirectory directory = former.open()) {
            assertThat(directory.ledger().head().rootHex()).isEqualTo(former.note("root"));
            Verification verified = directory.audited().verify((done, total) -> {
            });
            assertThat(verified.findings()).isEmpty();
            assertThat(verified.kept()).isEqualTo(3);
            assertThat(verified.checked()).isTrue();

            // the supplement was recorded after its signature
            assertThat(directory.audited().due()).isPresent();
            directory.audited().sign();
            assertThat(directory.audited().due()).isEmpty();
        }
    }

    @Test
    void the_year_is_counted_closed_and_supplemented_as_it_was() throws IOException {
        long size = Long.parseLong(former.note("size"));
        try (DataDirectory directory = former.open();
                Figures figures = directory.facts().count(size)) {
            String then = former.said("counts.json");
            String now = Json.mapper().writeValueAsString(figures.counts(CountsQuestion.of(YEAR).asOf(size)));
            assertThat(withoutLater(Json.mapper().readTree(now), Json.mapper().readTree(then)) + "\n")
                    .isEqualTo(then);
            assertThat(statement(figures)).isEqualTo(former.said("statement.json"));
            ClosedYear closed = closed(figures);
            SupplementIssued issued = closed.supplements().getFirst();
            assertThat(text(StatementFiles.of(Objects.requireNonNull(figures.supplement(YEAR, issued.unit(), 1,
                    issued.from(), issued.size(), issued.on())), Locale.ROOT).json()))
                    .isEqualTo(former.said("supplement.json"));
            assertThat(ClosingCheck.said(closed, figures)).hasSize(2).allMatch(ClosingCheck.Said::same);
        }
    }

    /** Without the figures that nobody knew then. */
    private static JsonNode withoutLater(JsonNode now, JsonNode then) {
        if (now instanceof ObjectNode object && then.isObject()) {
            object.retain(List.copyOf(then.propertyNames()));
            object.properties().forEach(member -> withoutLater(member.getValue(), then.get(member.getKey())));
        } else if (now.isArray() && now.size() == then.size()) {
            IntStream.range(0, now.size()).forEach(at -> withoutLater(now.get(at), then.get(at)));
        }
        return now;
    }

    @Test
    void the_bundle_says_the_same_and_makes_a_ledger() throws IOException {
        try (BundleLedger bundle = BundleLedger.open(former.bundle());
                Figures figures = LedgerFacts.of(bundle).count(bundle.head().size())) {
            assertThat(LedgerVerification.verify(bundle, bundle.checkpoint().head(), (done, total) -> {
            })).isInstanceOf(Verdict.Sound.class);
            assertThat(statement(figures)).isEqualTo(former.said("statement.json"));
            try (SqliteLedger restored = SqliteLedger.open(folder.resolve("restored"), Former.NEXT_DAY)) {
                BundleImport.copy(bundle, restored, (done, total) -> {
                });
                assertThat(restored.head().rootHex()).isEqualTo(bundle.head().rootHex());
            }
        }
    }

    @Test
    void details_open_and_those_of_the_erased_do_not() {
        try (DataDirectory directory = former.open()) {
            assertThat(details(directory, former.id("member"))).isEqualTo("Nguyễn Văn Muộn");
            assertThatThrownBy(() -> details(directory, former.id("erased"))).isInstanceOf(DetailsForgotten.class);
            assertThat(directory.domain().vault().forgotten()).containsExactly(former.id("erased"));
        }
    }

    @Test
    void accounts_sign_in_and_learn_what_is_new() {
        try (DataDirectory directory = former.open()) {
            Accounts accounts = directory.accounts();
            for (String name : List.of("bi.thu", "can.bo.xa", "can.bo.huyen", "kiem.tra", "quan.tri")) {
                assertThat(accounts.verify(name, Former.PASSWORD)).as(name).isPresent();
            }
            assertThat(accounts.verify("da.dong", Former.PASSWORD)).isEmpty();
            assertThat(accounts.redeem(former.note("sign-in"), "mat-khau-moi-2022")).map(Account::username)
                    .hasValue("chua.vao");
            assertThat(accounts.journal().before(null, 10)).extracting(JournalEntry::kind)
                    .containsExactly(JournalEntry.Kind.REFUSAL, JournalEntry.Kind.READING);

            ProviderIdentity identity = new ProviderIdentity("https://id.example", "an");
            accounts.bindings().bind("kiem.tra", identity);
            assertThat(accounts.bindings().account(identity)).isEqualTo(accounts.find("kiem.tra"));
            Account secretary = accounts.find("bi.thu").orElseThrow();
            accounts.handOver(UUID.randomUUID(), "bi.thu", secretary.version(), "bi.thu.moi", "Bí thư mới");
            assertThat(accounts.find("bi.thu.moi")).map(Account::unit).hasValue(former.id("branch"));
        }
    }

    @Test
    void links_and_claims_go_on_where_they_were() {
        try (DataDirectory directory = former.open()) {
            ReferralLinks links = directory.accounts().links();
            YouthClaims claims = links.claims();
            ReferralLink link = links.linked(former.note("link")).orElseThrow();
            assertThat(link.referrer()).isEqualTo(former.id("member"));
            assertThat(links.all()).hasSize(2).filteredOn(links::isGood).containsExactly(link);

            YouthClaim open = claims.claimed(former.note("open")).orElseThrow();
            assertThat(claims.open(open.id())).map(ClaimDetails::fullName).hasValue("Lê Thị Còn Mở");
            assertThat(claims.pause(open.id())).isTrue();
            claims.resume(open.id());
            assertThat(claims.confirming(open.id(), former.id("member"))).isTrue();
            YouthClaim begun = claims.claimed(former.note("confirming")).orElseThrow();
            assertThat(claims.open(begun.id())).map(ClaimDetails::fullName).hasValue("Lê Văn Dở Dang");
            YouthClaim done = claims.claimed(former.note("confirmed")).orElseThrow();
            assertThat(claims.open(done.id())).isEmpty();
            assertThat(done.person()).isEqualTo(former.id("member"));

            assertThat(claims.leave(link, YouthClaims.form(),
                    claims.open(begun.id()).orElseThrow())).isTrue();
        }
    }

    /** A row is known by its content under the vault's key: another way to read or write it down would record everything twice. */
    @Test
    void lists_that_were_taken_are_known_and_another_one_is_taken() throws IOException {
        Path another = Files.writeString(folder.resolve("another.csv"),
                "mã người,tổ chức,mã chi đoàn,ngày kết nạp,số quyết định,ngày quyết định\n"
                        + "CU-1,Hội," + former.note("branchCode") + ",03/09/2021,902-QĐ/UBH,01/09/2021\n");
        try (DataDirectory directory = former.open()) {
            ImportReport again = Installation.take(directory, former.lists());
            assertThat(again.problems()).isEmpty();
            assertThat(again.rows()).isGreaterThan(180);
            assertThat(again.recorded()).isZero();
            assertThat(directory.ledger().head().rootHex()).isEqualTo(former.note("root"));

            assertThat(Installation.take(directory, List.of(another)).recorded()).isEqualTo(1);
            assertThat(directory.audited().verify((done, total) -> {
            }).findings()).isEmpty();
        }
    }

    private static ClosedYear closed(Figures figures) {
        return Objects.requireNonNull(figures.closed(YEAR, null));
    }

    private static String statement(Figures figures) {
        return text(StatementFiles.of(Objects.requireNonNull(figures.statement(closed(figures).closing())),
                Locale.ROOT).json());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String details(DataDirectory directory, UUID person) {
        PersonRegistered registered = directory.domain().events().readEvents("person/" + person).asStream()
                .map(event -> event.getPayload()).filter(PersonRegistered.class::isInstance)
                .map(PersonRegistered.class::cast).findFirst().orElseThrow();
        return directory.domain().vault().detailsSeal().open(person, registered.details()).fullName();
    }
}
