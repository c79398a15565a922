package vn.oneplusone.app.portal;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import vn.oneplusone.app.TestDay;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.figures.Figures;

/** The real portal over a real data directory with two communes, for those who bring lists. */
public final class ListsPortal implements AutoCloseable {
    static final UUID DISTRICT = new UUID(5, 1);
    static final UUID COMMUNE = new UUID(5, 2);
    static final UUID OTHER_COMMUNE = new UUID(5, 4);
    static final String PEOPLE = "mã người;họ và tên;ngày sinh;giới tính;mã đơn vị;hình thức đồng ý;ngày đồng ý;ngày đăng ký";
    static final String BOUNDARY = "----a-boundary";

    private final DataDirectory directory;
    private final Figures figures;
    private final ConfigurableApplicationContext context;

    ListsPortal(Path data) {
        directory = DataDirectory.open(data, TestDay.CLOCK, Map.of(), warning -> {
        });
        LocalDate founded = LocalDate.of(2000, 1, 1);
        directory.domain().record("test/units", Domain.AUTOMATION,
                new EstablishUnit(DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân", founded),
                new EstablishUnit(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30439", "Phú Xuân", founded),
                new EstablishUnit(OTHER_COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30457", "Phú Thọ", founded),
                new EstablishUnit(new UUID(5, 3), UnitLevel.BRANCH, COMMUNE, "30439-01", "Ấp 1", founded),
                new EstablishUnit(new UUID(5, 5), UnitLevel.BRANCH, OTHER_COMMUNE, "30457-01", "Ấp 1", founded));
        figures = directory.facts().figures();
        figures.start();
        account(RunningPortal.OFFICER, Role.DISTRICT_OFFICER, DISTRICT);
        account("xa", Role.COMMUNE_OFFICER, COMMUNE);
        account("xa.mot", Role.COMMUNE_OFFICER, COMMUNE);
        account("bi.thu", Role.BRANCH_SECRETARY, new UUID(5, 3));
        account("kiem.tra", Role.AUDITOR, null);
        context = PortalApplication.start(new PortalParts(figures, directory.accounts(), directory.clock(),
                LedgerPoint.of(directory.ledger()), new RequestLog(directory.domain()),
                new AuditedLedger(directory.ledger(), data, directory.clock(), Map.of())), 0);
    }

    private void account(String name, Role role, @Nullable UUID unit) {
        directory.accounts().create(name, name, role, unit, RunningPortal.PASSWORD);
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    Reader guest() {
        return new Reader(address());
    }

    /** With a session of its own, which ends with it. */
    Reader signedInAnew(String name) {
        Reader reader = new Reader(address());
        reader.signIn(name, RunningPortal.PASSWORD);
        return reader;
    }

    Reader signedIn(String name) {
        // in a session of its own: what was brought belongs to the session
        Reader reader = guest();
        reader.signIn(name, RunningPortal.PASSWORD);
        return reader;
    }

    long size() {
        return directory.ledger().head().size();
    }

    DataDirectory directory() {
        return directory;
    }

    /** A row of the list of people. */
    static String person(String code, String name, String unit) {
        return "\n" + code + ";" + name + ";01/02/2000;nữ;" + unit + ";giấy;01/02/2021;01/02/2021";
    }

    /** Brings files as a browser does. */
    public static HttpResponse<String> bring(Reader reader, Map<String, byte[]> files, String... fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "_csrf", null, reader.csrf("/lists").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < fields.length; i += 2) {
            part(body, fields[i], null, fields[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        files.forEach((name, bytes) -> part(body, "lists", name, bytes));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(reader, body.toByteArray());
    }

    static HttpResponse<String> bring(Reader reader, String name, String text) {
        return bring(reader, Map.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    static HttpResponse<String> send(Reader reader, byte[] body) {
        return reader.send(reader.request("/lists").header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    static void part(ByteArrayOutputStream body, String name, @Nullable String file, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (file == null ? "" : "; filename=\"" + file + "\"\r\nContent-Type: application/octet-stream")
                + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** The page of an upload once nothing moves on it any more. */
    public static String settled(Reader reader, String path) {
        return Awaitility.await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(30))
                .until(() -> reader.page(path).body(), page -> !page.contains("class=\"moving\""));
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", "");
    }

    @Override
    public void close() {
        context.close();
        figures.close();
        directory.close();
    }
}
