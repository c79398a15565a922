package vn.oneplusone.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.oneplusone.app.ledger.Samples.caused;
import static vn.oneplusone.app.ledger.Samples.commit;
import static vn.oneplusone.app.ledger.Samples.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;

/** Commits that were decided together get in where they were decided to, or not at all. */
public interface TogetherContract extends OpenedLedger {
    @Test
    default void commits_that_were_decided_together_get_in_in_their_order() {
        append(commit(entry("a", 0), entry(null, 0)));
        List<Commit> together = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            // every fourth goes on with a stream of those before it
            together.add(i % 4 == 3 ? commit(entry("a", 1 + i / 4), entry("b", i / 4)) : commit(entry("own/" + i, 0)));
        }
        assertThat(ledger().append(2, together)).isEqualTo(700);

        assertThat(Samples.commits(ledger())).extracting(StoredCommit::cause).endsWith(causes(together));
        assertThat(LedgerVerification.verify(ledger(), (done, total) -> {
        })).isInstanceOf(Verdict.Sound.class);
        Promise.checkAll(beside(), List.of());
    }

    private static String[] causes(List<Commit> commits) {
        return commits.stream().map(Commit::cause).toArray(String[]::new);
    }

    @Test
    default void nothing_gets_in_that_was_decided_on_another_size() {
        append(commit(entry("a", 0)));
        for (long wrong : new long[]{0, 2, 700}) {
            assertThat(ledger().append(wrong, List.of(commit(entry("b", 0)), commit(entry("c", 0))))).isZero();
        }
        assertThat(ledger().append(1, List.of())).isZero();
        assertThat(ledger().head().size()).isEqualTo(1);
    }

    /** The instance remembers an end that is none any more. */
    @Test
    default void what_another_instance_wrote_meanwhile_is_noticed() {
        append(commit(entry("a", 0)));
        beside().append(commit(entry("b", 0)));
        assertThat(ledger().append(1, List.of(commit(entry("c", 0))))).isZero();
        beside().append(commit(entry("d", 0)));
        assertThat(ledger().append(3, List.of(commit(entry("c", 0)), commit(entry("c", 1))))).isEqualTo(2);
        assertThat(ledger().head().size()).isEqualTo(5);
        Promise.checkAll(ledger(), List.of());
    }

    @Test
    default void after_one_that_is_refused_none_gets_in() {
        Acknowledged first = append(commit(entry("a", 0)));
        String taken = first.commit().entries().getFirst().eventId();
        List<Commit> refused = List.of(commit(entry("a", 0)), commit(entry("fresh", 0), entry(taken, null, 0)),
                caused(first.commit().cause(), entry("fresh", 0)), commit(entry("fresh", 0), entry("fresh", 2)));
        long size = 1;
        for (Commit bad : refused) {
            String stream = "s/" + size;
            assertThat(ledger().append(size, List.of(commit(entry(stream, 0)), commit(entry(stream, 1)), bad,
                    commit(entry(stream, 2)), commit(entry("t/" + size, 0))))).isEqualTo(2);
            size += 2;
            assertThat(ledger().head().size()).isEqualTo(size);
        }
        Promise.checkAll(ledger(), List.of(first));
    }

    @Test
    default void nothing_is_tried_if_one_is_too_large() {
        String large = "x".repeat(Commit.LARGEST_ENTRY);
        Commit tooLarge = commit(new NewEntry("1", "b", 0, "membership.MemberAdmitted", "1.0", Samples.MADE, "{}",
                "\"" + large + "\""));
        assertThatThrownBy(() -> ledger().append(0, List.of(commit(entry("a", 0)), tooLarge)))
                .isInstanceOf(TooLarge.class);
        assertThat(ledger().head().size()).isZero();
    }

    @Test
    default void of_those_who_decided_at_once_the_others_lose_what_comes_after_a_stranger() {
        Ledger other = beside();
        List<CompletableFuture<Integer>> writers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    Ledger mine = i % 2 == 0 ? ledger() : other;
                    List<Commit> together = IntStream.range(0, 40)
                            .mapToObj(n -> caused(i + "/" + n, entry("w/" + i, n))).toList();
                    return mine.append(0, together);
                })).toList();
        List<Integer> in = writers.stream().map(CompletableFuture::join).toList();

        assertThat(in).filteredOn(taken -> taken > 0).hasSize(1);
        int winner = in.indexOf(in.stream().mapToInt(taken -> taken).max().orElseThrow());
        assertThat(ledger().head().size()).isEqualTo(in.get(winner).longValue());
        assertThat(Samples.commits(ledger())).extracting(StoredCommit::cause)
                .allMatch(cause -> cause.startsWith(winner + "/"));
        Promise.checkAll(other, List.of());
    }
}
