package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.vault.SqliteVault;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.vault.store.SqliteFile;

/** What somebody who steals the file, and not the master key, finds in it. */
class VaultBytesTest {
    private static final String CODE = "TN-PHUXUAN-0042";
    private static final String IDENTITY_NUMBER = "089303000001";
    private static final String PASSWORD = "mật khẩu rất dài";

    @TempDir
    Path directory;

    @Test
    void the_file_holds_neither_values_nor_keys() throws IOException {
        UUID person = UUID.randomUUID();
        String text = "Đã họp chi đoàn";
        SqliteVault vault = VaultSamples.open(directory);
        Accounts accounts = vault.accounts(Clock.systemUTC());
        String details = vault.detailsSeal().seal(person, VaultSamples.BUI);
        String sealedText = vault.sealText(text).value();
        UUID reserved = vault.reserve("person-code", CODE);
        vault.reserveAll("identity-number", List.of(IDENTITY_NUMBER));
        String link = accounts.linkForFirstAdministrator(Duration.ofHours(1)).orElseThrow().token();
        accounts.create("bithu", "Bí thư", Role.AUDITOR, null, PASSWORD);

        String whileOpen = bytes();
        List<byte[]> keys = keys(person, SealedValue.parse(sealedText).key());
        vault.close();

        for (String bytes : List.of(whileOpen, bytes())) {
            // proves that the search would find something
            assertThat(bytes).contains(reserved.toString(), person.toString(), SealedValue.parse(details).key());
            for (String secret : List.of(VaultSamples.BUI.fullName(), "Ngọc", "2003-03-26", "0900 000 001", "Hòa Bình",
                    IDENTITY_NUMBER, CODE, text, PASSWORD, link)) {
                assertThat(bytes).doesNotContain(latin(secret.getBytes(StandardCharsets.UTF_8)));
            }
            for (byte[] key : keys) {
                assertThat(bytes).doesNotContain(latin(key), HexFormat.of().formatHex(key),
                        Base64.getEncoder().encodeToString(key));
            }
        }
    }

    private List<byte[]> keys(UUID person, String text) {
        MasterKey master = MasterKey.find(directory, Map.of()).orElseThrow();
        try (SqliteFile file = SqliteFile.open(directory, "vault.db");
                SqliteStore store = SqliteStore.open(file, () -> master, () -> master, owner -> {
                })) {
            return List.of(master.key().getEncoded(), store.tokenKey().secret().getEncoded(),
                    store.keyOf(person).orElseThrow().secret().getEncoded(),
                    store.textKey(text).orElseThrow().secret().getEncoded());
        }
    }

    private String bytes() throws IOException {
        var all = new StringBuilder();
        var names = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(directory, "vault.db*")) {
            for (Path file : files) {
                names.add(file.getFileName().toString());
                all.append(latin(Files.readAllBytes(file)));
            }
        }
        assertThat(names).contains("vault.db");
        return all.toString();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
