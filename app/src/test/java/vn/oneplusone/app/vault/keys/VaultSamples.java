package vn.oneplusone.app.vault.keys;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.oneplusone.app.vault.SqliteVault;
import vn.oneplusone.membership.commands.PersonalDetails;

/** An invented person, and vaults without ceremony. */
public final class VaultSamples {
    public static final PersonalDetails BUI = new PersonalDetails("Bùi Thị Ngọc Ánh (hư cấu)",
            LocalDate.of(2003, 3, 26),
            "0900 000 001", "ấp Hòa Bình, xã Phú Xuân", "089303000001");
    public static final PersonalDetails DO = new PersonalDetails("Đỗ Văn Đạt (hư cấu)", LocalDate.of(1999, 12, 31),
            null, null,
            null);

    private VaultSamples() {}

    public static SqliteVault open(Path directory) {
        return SqliteVault.open(directory, Map.of(), warning -> {
        });
    }

    /** What only an attacker or an erasure does: change the file beside the vault. */
    public static int change(Path directory, String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("vault.db"));
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file that was brought up to date, as a program of an earlier format would have left it. */
    public static void former(Path directory, int format) {
        var lacking = new ArrayList<String>();
        if (format < 7) {
            lacking.add("ALTER TABLE account DROP COLUMN former");
        }
        if (format < 6) {
            lacking.addAll(List.of("DROP TABLE provider_binding", "ALTER TABLE youth_claim DROP COLUMN paused_at"));
        }
        if (format < 5) {
            lacking.addAll(List.of("DROP TABLE referral_link", "DROP TABLE youth_claim"));
        }
        if (format < 4) {
            lacking.add("DROP TABLE journal");
            for (String column : List.of("closed", "version", "sessions", "last_sign_in")) {
                lacking.add("ALTER TABLE account DROP COLUMN " + column);
            }
        }
        if (format < 3) {
            lacking.add("DROP TABLE claim");
        }
        if (format < 2) {
            lacking.add("DROP TABLE forgotten");
        }
        lacking.forEach(sql -> change(directory, sql));
        change(directory, "DROP TABLE flyway_schema_history");
        change(directory, "PRAGMA user_version = " + format);
    }
}
