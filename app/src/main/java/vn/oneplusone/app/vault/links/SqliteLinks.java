package vn.oneplusone.app.vault.links;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.store.SqliteFile;
import vn.oneplusone.membership.events.Organization;

/** The rows of referral links and claims. What is deleted is overwritten, and the log that still has it is emptied. */
final class SqliteLinks implements LinkStore {
    private static final String KEPT = "(expires > ? OR asked IS NOT NULL OR paused_at IS NOT NULL)";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SqliteFile file;

    SqliteLinks(SqliteFile file) {
        this.file = file;
    }

    /** Of somebody who is erased: links that name them, and the claim that became them. */
    static void forget(Connection connection, UUID person) throws SQLException {
        change(connection, "DELETE FROM referral_link WHERE referrer = ?", person);
        change(connection, "DELETE FROM youth_claim WHERE person = ? OR id = ?", person, person);
    }

    @Override
    public void add(ReferralLink link, String token) {
        write("""
                INSERT INTO referral_link (id, token, referrer, organization, branch, made_by, made_at, expires)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", link.id(), token, link.referrer(), link.organization(),
                link.branch(), link.madeBy(), link.madeAt(), link.expires());
    }

    @Override
    public Optional<ReferralLink> linked(String token, Instant now) {
        return readLinks("WHERE token = ? AND expires > ?", token, now).stream().findFirst();
    }

    @Override
    public Optional<ReferralLink> link(UUID id) {
        return readLinks("WHERE id = ?", id).stream().findFirst();
    }

    @Override
    public List<ReferralLink> links() {
        return readLinks("ORDER BY made_at DESC, id DESC");
    }

    @Override
    public void end(UUID link, Instant now) {
        write("UPDATE referral_link SET expires = min(expires, ?) WHERE id = ?", now, link);
    }

    @Override
    public boolean leave(UUID link, Sealed sealed, String token, LocalDate day, int most, Instant now) {
        YouthClaim claim = sealed.claim();
        return file.write(connection -> change(connection, """
                UPDATE referral_link SET taken = CASE WHEN day = ? THEN taken + 1 ELSE 1 END, day = ?
                WHERE id = ? AND expires > ? AND (day IS NULL OR day <> ? OR taken < ?)""", day, day, link, now, day,
                most) == 1
                && change(connection, """
                        INSERT INTO youth_claim (id, token, referrer, organization, branch, made_at, expires, version,
                            wrapped, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?) ON CONFLICT (id) DO NOTHING""",
                        claim.id(), token,
                        claim.referrer(), claim.organization(), claim.branch(), claim.madeAt(), claim.expires(),
                        sealed.key(), sealed.details()) == 1);
    }

    @Override
    public Optional<Sealed> claimed(String token, Instant now) {
        return readClaims("WHERE token = ? AND " + KEPT, token, now).stream().findFirst();
    }

    @Override
    public Optional<Sealed> claim(UUID id, Instant now) {
        return readClaims("WHERE id = ? AND " + KEPT, id, now).stream().findFirst();
    }

    @Override
    public List<YouthClaim> claims(Instant now) {
        return readClaims("WHERE " + KEPT + " ORDER BY made_at, id", now).stream()
                .map(Sealed::claim).toList();
    }

    @Override
    public boolean correct(UUID claim, long version, byte[] key, byte[] details) {
        boolean corrected = write("""
                UPDATE youth_claim SET wrapped = ?, sealed = ?, version = version + 1
                WHERE id = ? AND version = ? AND person IS NULL AND paused_at IS NULL""", key, details, claim,
                version) == 1;
        clearAway(corrected);
        return corrected;
    }

    @Override
    public boolean confirming(UUID claim, UUID person) {
        return write("UPDATE youth_claim SET person = ? WHERE id = ? AND person IS NULL AND paused_at IS NULL", person,
                claim) == 1;
    }

    @Override
    public boolean pause(UUID claim, Instant now) {
        return write("""
                UPDATE youth_claim SET paused_at = ?
                WHERE id = ? AND person IS NULL AND paused_at IS NULL""", now, claim) == 1;
    }

    @Override
    public void resume(UUID claim, Instant now) {
        write("""
                UPDATE youth_claim SET expires = expires + ? - paused_at, paused_at = NULL
                WHERE id = ? AND paused_at IS NOT NULL""", now, claim);
    }

    @Override
    public void release(UUID claim) {
        write("UPDATE youth_claim SET person = NULL WHERE id = ? AND confirmed_on IS NULL", claim);
    }

    @Override
    public void confirmed(UUID claim, UUID person, LocalDate on, Instant expires) {
        clearAway(
                write("""
                        UPDATE youth_claim SET person = ?, confirmed_on = ?, expires = ?, wrapped = NULL, sealed = NULL, paused_at = NULL
                        WHERE id = ? AND confirmed_on IS NULL""",
                        person, on, expires, claim) == 1);
    }

    @Override
    public boolean destroyPending(UUID claim) {
        boolean destroyed = write("DELETE FROM youth_claim WHERE id = ? AND person IS NULL", claim) == 1;
        clearAway(destroyed);
        return destroyed;
    }

    @Override
    public boolean ask(UUID claim, YouthClaim.@Nullable Right right) {
        return write("UPDATE youth_claim SET asked = ? WHERE id = ? AND person IS NOT NULL", right, claim) == 1;
    }

    @Override
    public void purge(Instant now, Instant linksOver) {
        write("DELETE FROM referral_link WHERE expires <= ?", linksOver);
        clearAway(write("DELETE FROM youth_claim WHERE NOT " + KEPT, now) > 0);
    }

    /** The file overwrites what is deleted; the log beside it would keep the old bytes until it is filled anew. */
    private void clearAway(boolean anything) {
        if (anything) {
            file.emptyLog(PATIENCE);
        }
    }

    private int write(String sql, @Nullable Object... values) {
        return file.write(connection -> change(connection, sql, values));
    }

    private List<ReferralLink> readLinks(String where, Object... values) {
        return file.read(connection -> {
            List<ReferralLink> links = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT * FROM referral_link " + where)) {
                fill(select, values);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        links.add(new ReferralLink(id(row, "id"), id(row, "referrer"),
                                Organization.valueOf(row.getString("organization")), id(row, "branch"),
                                id(row, "made_by"), Instant.ofEpochMilli(row.getLong("made_at")),
                                Instant.ofEpochMilli(row.getLong("expires"))));
                    }
                }
            }
            return links;
        });
    }

    private List<Sealed> readClaims(String where, Object... values) {
        return file.read(connection -> {
            List<Sealed> claims = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT * FROM youth_claim " + where)) {
                fill(select, values);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        claims.add(new Sealed(claim(row), row.getBytes("wrapped"), row.getBytes("sealed")));
                    }
                }
            }
            return claims;
        });
    }

    private static YouthClaim claim(ResultSet row) throws SQLException {
        String person = row.getString("person");
        String confirmedOn = row.getString("confirmed_on");
        long pausedAt = row.getLong("paused_at");
        boolean paused = !row.wasNull();
        String asked = row.getString("asked");
        return new YouthClaim(id(row, "id"), id(row, "referrer"), Organization.valueOf(row.getString("organization")),
                id(row, "branch"), Instant.ofEpochMilli(row.getLong("made_at")),
                Instant.ofEpochMilli(row.getLong("expires")), row.getLong("version"),
                person == null ? null : UUID.fromString(person),
                confirmedOn == null ? null : LocalDate.parse(confirmedOn),
                paused ? Instant.ofEpochMilli(pausedAt) : null,
                asked == null ? null : YouthClaim.Right.valueOf(asked));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    private static int change(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setString(i + 1, null);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Instant instant -> statement.setLong(i + 1, instant.toEpochMilli());
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case Enum<?> constant -> statement.setString(i + 1, constant.name());
                case Object other -> statement.setString(i + 1, other.toString());
            }
        }
    }
}
