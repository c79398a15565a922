package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.vault.StoredVault;
import vn.oneplusone.app.vault.keys.Vault.DetailsForgotten;
import vn.oneplusone.app.vault.keys.Vault.SealBroken;
import vn.oneplusone.membership.events.SealedText;

@ParameterizedClass
@EnumSource(VaultPlace.Kind.class)
class SealedTextTest {
    private static final String TEXT = "Đã họp 🎉 – 45/45 đoàn viên, kết quả tốt.\nGhi chú: \"không\"";

    @RegisterExtension
    final VaultPlace place;

    private StoredVault vault;

    SealedTextTest(VaultPlace.Kind kind) {
        place = new VaultPlace(kind);
    }

    @BeforeEach
    void open() {
        vault = place.open();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void opens_what_it_sealed_after_a_restart_too() {
        String sealed = vault.sealText(TEXT).value();
        String empty = vault.sealText("").value();
        vault.close();
        open();

        assertThat(vault.openText(sealed)).isEqualTo(TEXT);
        assertThat(vault.openText(empty)).isEmpty();
    }

    @Test
    void seals_every_text_under_a_key_of_its_own() {
        assertThat(vault.sealTexts(List.of(TEXT, TEXT, TEXT))).extracting(SealedTextTest::key).doesNotHaveDuplicates();
        assertThat(key(vault.sealText(TEXT))).isNotEqualTo(key(vault.sealText(TEXT)));
    }

    @Test
    void seals_many_texts_in_their_order() {
        List<SealedText> sealed = vault.sealTexts(List.of("một", "hai", "ba"));

        assertThat(sealed).extracting(text -> vault.openText(text.value())).containsExactly("một", "hai", "ba");
    }

    @Test
    void what_is_sealed_under_an_id_is_destroyed_by_that_id_and_nothing_else_is() {
        UUID request = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        String typed = vault.sealText(request, TEXT).value();
        String again = vault.sealText(request, "hai").value();
        String elsewhere = vault.sealText(other, TEXT).value();
        String details = vault.detailsSeal().seal(request, VaultSamples.BUI);
        String free = vault.sealText(TEXT).value();
        assertThat(vault.openText(request, typed)).isEqualTo(TEXT);
        assertThatThrownBy(() -> vault.openText(other, typed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.openText(typed)).isInstanceOf(DetailsForgotten.class);

        vault.forgetTexts(List.of(request, UUID.randomUUID()));
        vault.forgetTexts(List.of(request));
        vault.close();
        open();

        for (String gone : List.of(typed, again)) {
            assertThatThrownBy(() -> vault.openText(request, gone)).isInstanceOf(DetailsForgotten.class);
        }
        assertThatThrownBy(() -> vault.sealText(request, TEXT)).isInstanceOf(DetailsForgotten.class);
        assertThat(vault.forgottenTexts(List.of(request, other))).containsExactly(request);
        assertThat(vault.openText(other, elsewhere)).isEqualTo(TEXT);
        assertThat(vault.detailsSeal().open(request, details)).isEqualTo(VaultSamples.BUI);
        assertThat(vault.openText(free)).isEqualTo(TEXT);
    }

    @Test
    void what_a_trial_sealed_under_an_id_is_opened_here_only_once_it_is_kept() {
        UUID request = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        vault.forgetTexts(List.of(gone));
        try (VaultFork trial = vault.fork()) {
            String typed = trial.sealText(request, TEXT).value();
            assertThat(trial.openText(request, typed)).isEqualTo(TEXT);
            assertThatThrownBy(() -> trial.sealText(gone, TEXT)).isInstanceOf(DetailsForgotten.class);
            assertThatThrownBy(() -> trial.forgetTexts(List.of(request)))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> vault.openText(request, typed)).isInstanceOf(DetailsForgotten.class);
            assertThat(trial.keep()).isTrue();
            assertThat(vault.openText(request, typed)).isEqualTo(TEXT);
        }
    }

    @Test
    void detects_a_change_of_any_character() {
        String sealed = vault.sealText("kết quả").value();
        for (int i = 0; i < sealed.length(); i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertThatThrownBy(() -> vault.openText(changed)).as("character %d", i)
                    .isInstanceOfAny(SealBroken.class, DetailsForgotten.class);
        }
    }

    @Test
    void detects_a_text_put_under_another_texts_key() {
        List<SealedText> sealed = vault.sealTexts(List.of("đồng ý", "không đồng ý"));
        String swapped = sealed.get(0).value().replace(key(sealed.get(0)), key(sealed.get(1)));

        assertThatThrownBy(() -> vault.openText(swapped)).isInstanceOf(SealBroken.class);
    }

    @Test
    void says_that_a_text_is_forgotten_once_its_key_is_gone() {
        SealedText sealed = vault.sealText(TEXT);
        SealedText other = vault.sealText("còn lại");

        assertThat(place.destroyTextKey(key(sealed))).isOne();

        assertThatThrownBy(() -> vault.openText(sealed.value())).isInstanceOf(DetailsForgotten.class);
        assertThat(vault.openText(other.value())).isEqualTo("còn lại");
    }

    @Test
    void does_not_open_a_persons_details_as_a_text() {
        String details = vault.detailsSeal().seal(UUID.randomUUID(), VaultSamples.BUI);

        assertThatThrownBy(() -> vault.openText(details)).isInstanceOf(DetailsForgotten.class);
    }

    private static String key(SealedText sealed) {
        return SealedValue.parse(sealed.value()).key();
    }
}
