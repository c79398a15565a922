package vn.oneplusone.app.vault.links;

import static vn.oneplusone.app.vault.store.SqliteRow.id;
import static vn.oneplusone.app.vault.store.SqliteRow.idOrNull;
import static vn.oneplusone.app.vault.store.SqliteRow.instant;
import static vn.oneplusone.app.vault.store.SqliteRow.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.store.SqliteFile;
import vn.oneplusone.membership.events.Organization;

/** The rows of referral links and claims. What is deleted is overwritten, and the log that still has it is emptied. */
record SqliteLinks(SqliteFile file) implements LinkStore {
    private static final String KEPT = "(expires > ? OR asked IS NOT NULL OR paused_at IS NOT NULL)";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public void forget(UUID person) {
        file.change("DELETE FROM referral_link WHERE referrer = ?", person);
        file.change("DELETE FROM youth_claim WHERE person = ? OR id = ?", person, person);
    }

    @Override
    public void add(ReferralLink link, String token) {
        file.change("""
                INSERT INTO referral_link (id, token, referrer, organization, branch, made_by, made_at, expires)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", link.id(), token, link.referrer(), link.organization(),
                link.branch(), link.madeBy(), link.madeAt(), link.expires());
    }

    @Override
    public Optional<ReferralLink> linked(String token, Instant now) {
        return file.first("SELECT * FROM referral_link WHERE token = ? AND expires > ?", SqliteLinks::link, token, now);
    }

    @Override
    public Optional<ReferralLink> link(UUID id) {
        return file.first("SELECT * FROM referral_link WHERE id = ?", SqliteLinks::link, id);
    }

    @Override
    public List<ReferralLink> links() {
        return file.list("SELECT * FROM referral_link ORDER BY made_at DESC, id DESC", SqliteLinks::link);
    }

    @Override
    public void end(UUID link, Instant now) {
        file.change("UPDATE referral_link SET expires = min(expires, ?) WHERE id = ?", now, link);
    }

    @Override
    public boolean leave(UUID link, Sealed sealed, String token, LocalDate day, int most, Instant now) {
        YouthClaim claim = sealed.claim();
        return file.write(() -> file.change("""
                UPDATE referral_link SET taken = CASE WHEN day = ? THEN taken + 1 ELSE 1 END, day = ?
                WHERE id = ? AND expires > ? AND (day IS NULL OR day <> ? OR taken < ?)""", day, day, link, now, day,
                most) == 1
                && file.change("""
                        INSERT INTO youth_claim (id, token, referrer, organization, branch, made_at, expires, version,
                            wrapped, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?) ON CONFLICT (id) DO NOTHING""",
                        claim.id(), token,
                        claim.referrer(), claim.organization(), claim.branch(), claim.madeAt(), claim.expires(),
                        sealed.key(), sealed.details()) == 1);
    }

    @Override
    public Optional<Sealed> claimed(String token, Instant now) {
        return file.first("SELECT * FROM youth_claim WHERE token = ? AND " + KEPT, SqliteLinks::sealed, token, now);
    }

    @Override
    public Optional<Sealed> claim(UUID id, Instant now) {
        return file.first("SELECT * FROM youth_claim WHERE id = ? AND " + KEPT, SqliteLinks::sealed, id, now);
    }

    @Override
    public List<YouthClaim> claims(Instant now) {
        return file.list("SELECT * FROM youth_claim WHERE " + KEPT + " ORDER BY made_at, id", SqliteLinks::sealed, now)
                .stream()
                .map(Sealed::claim).toList();
    }

    @Override
    public boolean correct(UUID claim, long version, byte[] key, byte[] details) {
        boolean corrected = file.change("""
                UPDATE youth_claim SET wrapped = ?, sealed = ?, version = version + 1
                WHERE id = ? AND version = ? AND person IS NULL AND paused_at IS NULL""", key, details, claim,
                version) == 1;
        clearAway(corrected);
        return corrected;
    }

    @Override
    public boolean confirming(UUID claim, UUID person) {
        return file.change("UPDATE youth_claim SET person = ? WHERE id = ? AND person IS NULL AND paused_at IS NULL",
                person,
                claim) == 1;
    }

    @Override
    public boolean pause(UUID claim, Instant now) {
        return file.change("""
                UPDATE youth_claim SET paused_at = ?
                WHERE id = ? AND person IS NULL AND paused_at IS NULL""", now, claim) == 1;
    }

    @Override
    public void resume(UUID claim, Instant now) {
        file.change("""
                UPDATE youth_claim SET expires = expires + ? - paused_at, paused_at = NULL
                WHERE id = ? AND paused_at IS NOT NULL""", now, claim);
    }

    @Override
    public void release(UUID claim) {
        file.change("UPDATE youth_claim SET person = NULL WHERE id = ? AND confirmed_on IS NULL", claim);
    }

    @Override
    public void confirmed(UUID claim, UUID person, LocalDate on, Instant expires) {
        clearAway(
                file.change(
                        """
                                UPDATE youth_claim SET person = ?, confirmed_on = ?, expires = ?, wrapped = NULL, sealed = NULL, paused_at = NULL
                                WHERE id = ? AND confirmed_on IS NULL""",
                        person, on, expires, claim) == 1);
    }

    @Override
    public boolean destroyPending(UUID claim) {
        boolean destroyed = file.change("DELETE FROM youth_claim WHERE id = ? AND person IS NULL", claim) == 1;
        clearAway(destroyed);
        return destroyed;
    }

    @Override
    public boolean ask(UUID claim, YouthClaim.@Nullable Right right) {
        return file.change("UPDATE youth_claim SET asked = ? WHERE id = ? AND person IS NOT NULL", right, claim) == 1;
    }

    @Override
    public void purge(Instant now, Instant linksOver) {
        file.change("DELETE FROM referral_link WHERE expires <= ?", linksOver);
        clearAway(file.change("DELETE FROM youth_claim WHERE NOT " + KEPT, now) > 0);
    }

    /** The file overwrites what is deleted; the log beside it would keep the old bytes until it is filled anew. */
    private void clearAway(boolean anything) {
        if (anything) {
            file.emptyLog(PATIENCE);
        }
    }

    private static ReferralLink link(ResultSet row, int number) throws SQLException {
        return new ReferralLink(id(row, "id"), id(row, "referrer"), Organization.valueOf(row.getString("organization")),
                id(row, "branch"), id(row, "made_by"), instant(row, "made_at"), instant(row, "expires"));
    }

    private static Sealed sealed(ResultSet row, int number) throws SQLException {
        String confirmedOn = row.getString("confirmed_on");
        String asked = row.getString("asked");
        YouthClaim claim = new YouthClaim(id(row, "id"), id(row, "referrer"),
                Organization.valueOf(row.getString("organization")), id(row, "branch"), instant(row, "made_at"),
                instant(row, "expires"), row.getLong("version"), idOrNull(row, "person"),
                confirmedOn == null ? null : LocalDate.parse(confirmedOn), instantOrNull(row, "paused_at"),
                asked == null ? null : YouthClaim.Right.valueOf(asked));
        return new Sealed(claim, row.getBytes("wrapped"), row.getBytes("sealed"));
    }
}
