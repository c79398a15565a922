package vn.oneplusone.app.ledger.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes that others signed, and what must not pass for one. */
class SignedNoteTest {
    /** From the documentation of golang.org/x/mod/sumdb/note: both keys, the text, and two signatures under it. */
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PETER_SIGNS = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    /** From cmd/go: the key of Go's checksum database. */
    private static final String GO = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    /** From c2sp.org/signed-note; its key was not published with it. */
    private static final String C2SP = """
            Ognuno sta solo sul cuor della terra
            trafitto da un raggio di sole:

            ed è subito sera.

            — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
            """;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_note_that_another_program_signed_is_understood_and_written_the_same() {
        SignedNote note = SignedNote.of(bytes(NOTE));
        assertThat(note.isSignedBy(VerifierKey.of(PETER))).isTrue();
        assertThat(note.toString()).isEqualTo(NOTE);
        assertThat(note.isSignedBy(VerifierKey.of(GO))).isFalse();
    }

    @Test
    void a_note_is_signed_as_another_program_signs_it() {
        SigningKey key = SigningKey.of(PETER_SIGNS);
        assertThat(key.verifier().toString()).isEqualTo(PETER);
        assertThat(key.written()).isEqualTo(PETER_SIGNS);
        assertThat(key.toString()).doesNotContain("AYEKFA");
        assertThat(key.sign(SignedNote.of(bytes(NOTE)).text()).toString()).isEqualTo(NOTE);
    }

    @Test
    void the_checkpoint_of_gos_checksum_database_verifies() throws IOException {
        try (InputStream in = Objects
                .requireNonNull(SignedNoteTest.class.getResourceAsStream("sum.golang.org.note"))) {
            Checkpoint checkpoint = Checkpoint.of(in.readAllBytes());
            assertThat(checkpoint.origin()).isEqualTo("go.sum database tree");
            assertThat(checkpoint.size()).isEqualTo(72_097_574);
            assertThat(checkpoint.note().isSignedBy(VerifierKey.of(GO))).isTrue();
            assertThat(checkpoint.isSignedBy(VerifierKey.of(GO))).as("ours are named like their key").isFalse();
        }
    }

    @Test
    void a_text_may_have_empty_lines() {
        SignedNote note = SignedNote.of(bytes(C2SP));
        assertThat(note.text()).endsWith("\n\ned è subito sera.\n");
        assertThat(note.signatures()).singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("quasimodo.example/salvatore"));
        assertThat(note.toString()).isEqualTo(C2SP);
    }

    @Test
    void signatures_of_others_are_ignored_but_one_wrong_signature_of_the_key_spoils_it() {
        VerifierKey peter = VerifierKey.of(PETER);
        String others = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
        assertThat(SignedNote.of(bytes(NOTE + others)).isSignedBy(peter)).isTrue();
        String wrong = NOTE.substring(NOTE.indexOf("— ")).replace("x08go/ZJ", "x08go/ZK");
        assertThat(SignedNote.of(bytes(NOTE + wrong)).isSignedBy(peter)).isFalse();
        assertThat(SignedNote.of(bytes(NOTE.replace("— PeterNeumann", "— Peter"))).isSignedBy(peter)).isFalse();
    }

    @Test
    void no_byte_of_a_note_can_be_changed() {
        VerifierKey peter = VerifierKey.of(PETER);
        byte[] note = bytes(NOTE);
        for (int i = 0; i < note.length; i++) {
            byte[] changed = note.clone();
            changed[i] ^= 1;
            boolean signed;
            try {
                signed = SignedNote.of(changed).isSignedBy(peter);
            } catch (NoteMalformed e) {
                signed = false;
            }
            assertThat(signed).as("byte %d", i).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text\n", "text\n\n", "text\n\n— a\n", "text\n\n— a AAAAAAAA", "text\n\n- a AAAAAAAA\n",
            "text\n\n— a AAAA\n", "text\n\n— a+b AAAAAAAA\n", "text\n\n—  AAAAAAAA\n", "text\n\n— a AAAAAAAB=\n",
            "te\txt\n\n— a AAAAAAAA\n", "text\n\n— a AAAAAAAA\n\n", "text\n\n— a\u00a0b AAAAAAAA\n",
            "text\n— a AAAAAAAA\n"})
    void what_is_no_note_is_refused(String text) {
        assertThatThrownBy(() -> SignedNote.of(bytes(text))).isInstanceOf(NoteMalformed.class);
    }

    @Test
    void what_is_no_utf_8_is_refused() {
        byte[] note = bytes(NOTE);
        note[3] = (byte) 0xff;
        assertThatThrownBy(() -> SignedNote.of(note)).isInstanceOf(NoteMalformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n5\nAAAA\n", "a\n05\nROOT\n", "a\n-5\nROOT\n", "a\n5 \nROOT\n", "a\nROOT\n",
            "\n5\nROOT\n", "a\n5\nROOT\n\nmore\n", "a\n9999999999999999999\nROOT\n"})
    void what_is_no_checkpoint_is_refused(String text) {
        String root = "TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=";
        byte[] note = bytes(SigningKey.create("a").sign(text.replace("ROOT", root)).toString());
        assertThatThrownBy(() -> Checkpoint.of(note)).isInstanceOf(NoteMalformed.class);
        assertThat(Checkpoint.of(bytes(SigningKey.create("a").sign("a\n5\n" + root + "\nmore\n").toString())).size())
                .isEqualTo(5);
    }

    /** As the tests of golang.org/x/mod/sumdb/note do it. */
    @Test
    void no_part_of_a_key_can_be_left_out_or_changed() {
        for (String key : new String[]{PETER, PETER_SIGNS}) {
            for (int i = 0; i < key.length(); i++) {
                String changed = key.substring(0, i) + (char) (key.charAt(i) + 1) + key.substring(i + 1);
                String cut = key.substring(0, i);
                String late = key.substring(i + 1);
                for (String wrong : new String[]{changed, cut, late}) {
                    assertThatThrownBy(() -> {
                        if (key.equals(PETER)) {
                            VerifierKey.of(wrong);
                        } else {
                            SigningKey.of(wrong);
                        }
                    }).as(wrong).isInstanceOf(NoteMalformed.class);
                }
            }
        }
        assertThatThrownBy(
                () -> VerifierKey.of("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=="))
                .isInstanceOf(NoteMalformed.class);
        assertThatThrownBy(() -> VerifierKey.of("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
                .isInstanceOf(NoteMalformed.class);
    }

    @Test
    void a_new_key_has_a_name_of_its_own_or_the_one_it_was_given() {
        SigningKey one = SigningKey.create("");
        assertThat(one.verifier().name()).matches("oneplusone/[0-9a-f]{16}");
        assertThat(SigningKey.create("").verifier().name()).isNotEqualTo(one.verifier().name());
        assertThat(SigningKey.of(one.written()).verifier().toString()).isEqualTo(one.verifier().toString());
        assertThat(SigningKey.create("phutan.example/1+1".replace('+', '-')).verifier().name())
                .isEqualTo("phutan.example/1-1");
        assertThatThrownBy(() -> SigningKey.create("a b")).isInstanceOf(NoteMalformed.class);
        assertThatThrownBy(() -> SigningKey.create("1+1")).isInstanceOf(NoteMalformed.class);
    }
}
