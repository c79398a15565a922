package vn.oneplusone.app.vault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import vn.oneplusone.membership.commands.PersonalDetails;

/** An invented person, and vaults without ceremony. */
final class VaultSamples {
    static final PersonalDetails BUI = new PersonalDetails("Bùi Thị Ngọc Ánh (hư cấu)", LocalDate.of(2003, 3, 26),
            "0900 000 001", "ấp Hòa Bình, xã Phú Xuân", "089303000001");
    static final PersonalDetails DO = new PersonalDetails("Đỗ Văn Đạt (hư cấu)", LocalDate.of(1999, 12, 31), null, null,
            null);

    private VaultSamples() {}

    static SqliteVault open(Path directory) {
        return SqliteVault.open(directory, Map.of(), warning -> {
        });
    }

    /** What only an attacker or an erasure does: change the file beside the vault. */
    static int change(Path directory, String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("vault.db"));
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
