package vn.oneplusone.app.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.ledger.NaiveTree;

/** The tree against its definition, and against the vectors that certificate-transparency implementations share. */
class FrontierTest {
    private static final List<String> LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final TreeHash hash = new TreeHash();

    @Test
    void has_the_published_roots() {
        Frontier frontier = new Frontier();
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(HexFormat.of().formatHex(frontier.root())).isEqualTo(ROOTS.get(size));
            if (size < LEAVES.size()) {
                frontier.add(hash.leaf(HexFormat.of().parseHex(LEAVES.get(size))));
            }
        }
    }

    @Test
    void the_naive_tree_has_the_published_roots_too() {
        List<byte[]> leaves = LEAVES.stream().map(HexFormat.of()::parseHex).toList();
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(HexFormat.of().formatHex(NaiveTree.root(leaves.subList(0, size)))).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void equals_the_definition_at_every_size_and_from_every_size_on() {
        List<byte[]> entries = entries(300);
        Frontier frontier = new Frontier();
        for (int size = 0; size <= 300; size++) {
            byte[] expected = NaiveTree.root(entries.subList(0, size));
            assertThat(frontier.root()).isEqualTo(expected);
            // carried on from its bytes it is the same tree
            frontier = Frontier.of(frontier.size(), frontier.bytes());
            assertThat(frontier.root()).isEqualTo(expected);
            if (size < 300) {
                frontier.add(hash.leaf(entries.get(size)));
            }
        }
    }

    @Test
    void a_copy_goes_its_own_way() {
        List<byte[]> entries = entries(12);
        Frontier frontier = new Frontier();
        entries.subList(0, 7).forEach(entry -> frontier.add(hash.leaf(entry)));

        Frontier copy = frontier.copy();
        entries.subList(7, 12).forEach(entry -> copy.add(hash.leaf(entry)));

        assertThat(frontier.size()).isEqualTo(7);
        assertThat(frontier.root()).isEqualTo(NaiveTree.root(entries.subList(0, 7)));
        assertThat(copy.size()).isEqualTo(12);
        assertThat(copy.root()).isEqualTo(NaiveTree.root(entries));
    }

    @Test
    void refuses_bytes_that_cannot_be_the_edge_of_that_size() {
        byte[] three = new byte[3 * TreeHash.LENGTH];
        assertThat(Frontier.of(7, three).size()).isEqualTo(7);
        for (long size : List.of(0L, 1L, 6L, 8L, 15L, -1L, -7L, Long.MIN_VALUE)) {
            assertThatThrownBy(() -> Frontier.of(size, three)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Frontier.of(7, new byte[3 * TreeHash.LENGTH - 1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Frontier.of(7, new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<byte[]> entries(int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
        }
        return entries;
    }
}
