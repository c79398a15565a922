package vn.oneplusone.app.ledger.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.ledger.NaiveTree;
import vn.oneplusone.reporting.Slice;

/** Proofs against what others published, and against the definition of the tree. */
class TreeProofsTest {
    private static final int LARGEST = 300;
    private static final HexFormat HEX = HexFormat.of();

    private final ProofCheck check = new ProofCheck();

    @ParameterizedTest
    @ValueSource(strings = {"trees-0-to-8.txt", "large-tree.txt"})
    void are_those_that_others_published(String resource) throws IOException {
        List<String[]> vectors = vectors(resource);
        Leaves leaves = Leaves.of(leaves(vectors));
        TreeProofs proofs = new TreeProofs(leaves);
        int seen = 0;
        for (String[] vector : vectors) {
            List<byte[]> hashes = vector.length > 3 ? hashes(vector, 3) : List.of();
            switch (vector[0]) {
                case "root" -> assertThat(proofs.root(Long.parseLong(vector[1]))).isEqualTo(HEX.parseHex(vector[2]));
                case "inclusion" -> {
                    long position = Long.parseLong(vector[1]);
                    long size = Long.parseLong(vector[2]);
                    assertThat(proofs.inclusion(position, size)).containsExactlyElementsOf(hashes);
                    assertThat(check.inclusion(leaves.node(0, position), position, size, hashes, proofs.root(size)))
                            .isTrue();
                }
                case "consistency" -> {
                    long from = Long.parseLong(vector[1]);
                    long to = Long.parseLong(vector[2]);
                    assertThat(proofs.consistency(from, to)).containsExactlyElementsOf(hashes);
                    assertThat(check.consistency(from, proofs.root(from), to, proofs.root(to), hashes)).isTrue();
                }
                default -> seen--;
            }
            seen++;
        }
        assertThat(seen).isGreaterThan(16);
    }

    private static List<String[]> vectors(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(TreeProofsTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1)).toList();
        }
    }

    private static List<byte[]> leaves(List<String[]> vectors) {
        return vectors.stream().filter(vector -> vector[0].equals("leaf")).findFirst()
                .map(vector -> Arrays.stream(vector).skip(1).map(leaf -> HEX.parseHex(leaf.replace("-", ""))).toList())
                .orElseGet(() -> Leaves.numbers(200_003));
    }

    private static List<byte[]> hashes(String[] vector, int from) {
        return Stream.of(vector).skip(from).map(HEX::parseHex).toList();
    }

    private static final List<byte[]> ENTRIES = Leaves.numbers(LARGEST);
    private static final Leaves TREE = Leaves.of(ENTRIES);
    private static final List<byte[]> ROOTS = Stream.iterate(0, i -> i <= LARGEST, i -> i + 1)
            .map(i -> NaiveTree.root(ENTRIES.subList(0, i))).toList();

    @Test
    void each_position_of_each_tree_is_proved_and_no_other() {
        TreeProofs proofs = new TreeProofs(TREE);
        for (int size = 1; size <= LARGEST; size++) {
            if (!isTaken(size)) {
                continue;
            }
            assertThat(proofs.root(size)).isEqualTo(ROOTS.get(size));
            for (int position = 0; position < size; position++) {
                List<byte[]> path = proofs.inclusion(position, size);
                byte[] leaf = TREE.hashes().get(position);
                byte[] root = ROOTS.get(size);
                assertThat(path.size()).isLessThanOrEqualTo(9);
                assertThat(check.inclusion(leaf, position, size, path, root)).isTrue();
                assertThat(check.inclusion(TREE.hashes().get((position + 1) % LARGEST), position, size, path, root))
                        .isFalse();
                assertThat(check.inclusion(leaf, position + 1, size, path, root)).isFalse();
                assertThat(check.inclusion(leaf, position, size, path, ROOTS.get(size - 1))).isFalse();
            }
        }
    }

    @Test
    void each_tree_is_proved_to_begin_with_each_smaller_one_and_with_no_other() {
        TreeProofs proofs = new TreeProofs(TREE);
        for (int to = 0; to <= LARGEST; to++) {
            if (!isTaken(to)) {
                continue;
            }
            for (int from = 0; from <= to; from++) {
                List<byte[]> proof = proofs.consistency(from, to);
                assertThat(proof.size()).isLessThanOrEqualTo(10);
                assertThat(check.consistency(from, ROOTS.get(from), to, ROOTS.get(to), proof)).isTrue();
                byte[] another = ROOTS.get((from + 1) % LARGEST);
                assertThat(check.consistency(from, another, to, ROOTS.get(to), proof)).as("%d %d", from, to).isFalse();
                if (from > 0) {
                    assertThat(check.consistency(from, ROOTS.get(from), to, ROOTS.get((to + 1) % LARGEST), proof))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void no_bit_of_a_proof_can_be_changed_and_no_hash_left_out_or_added() {
        TreeProofs proofs = new TreeProofs(TREE);
        for (int size : new int[]{2, 7, 8, 255, 256, 257, 300}) {
            for (int place : new int[]{1, size / 2, size - 1}) {
                List<byte[]> path = proofs.inclusion(place, size);
                byte[] leaf = TREE.hashes().get(place);
                changed(path).forEach(wrong -> assertThat(
                        check.inclusion(leaf, place, size, wrong, ROOTS.get(size))).isFalse());
                List<byte[]> proof = proofs.consistency(place, size);
                changed(proof).forEach(wrong -> assertThat(
                        check.consistency(place, ROOTS.get(place), size, ROOTS.get(size), wrong)).isFalse());
            }
        }
    }

    private static List<List<byte[]>> changed(List<byte[]> proof) {
        List<List<byte[]>> all = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            for (int bit : new int[]{0, 77, 255}) {
                List<byte[]> one = new ArrayList<>(proof);
                byte[] hash = one.get(i).clone();
                hash[bit / 8] ^= (byte) (1 << (bit % 8));
                one.set(i, hash);
                all.add(one);
            }
            List<byte[]> less = new ArrayList<>(proof);
            less.remove(i);
            all.add(less);
            List<byte[]> more = new ArrayList<>(proof);
            more.add(i, proof.get(i));
            all.add(more);
            List<byte[]> cut = new ArrayList<>(proof);
            cut.set(i, Arrays.copyOf(proof.get(i), 31));
            all.add(cut);
        }
        List<byte[]> trailing = new ArrayList<>(proof);
        trailing.add(new byte[32]);
        all.add(trailing);
        return all;
    }

    @Test
    void what_is_not_in_the_tree_is_not_proved() {
        TreeProofs proofs = new TreeProofs(TREE);
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.inclusion(7, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.inclusion(-1, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.consistency(8, 7));
        assertThat(check.inclusion(TREE.hashes().get(0), 5, 5, List.of(), ROOTS.get(1))).isFalse();
        assertThat(check.consistency(8, ROOTS.get(8), 7, ROOTS.get(7), List.of())).isFalse();
    }

    /** A third of the sizes, by lot, and those about the first full tile. */
    private static boolean isTaken(int size) {
        return Slice.isAll() || Math.abs(size - 256) < 2 || size % 3 == Slice.one(3);
    }
}
