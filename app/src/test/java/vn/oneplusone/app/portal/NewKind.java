package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.files.importing.ListImport;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.campaign.commands.CampaignCommand.HoldCampaign;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.kinds.CampaignKinds;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.fixed.StatedFigure;

/** A program of its own over a class path with one more file of kinds: what becomes of the kind in it. */
final class NewKind {
    static final String ENTRY = """
            {"kinds": [{"code": "BLOOD_DONATION", "vietnamese": "Hiến máu tình nguyện", "english": "Blood donation",
              "inLists": ["hiến máu tình nguyện", "hiến máu"]}]}
            """;
    private static final CampaignKind KIND = new CampaignKind("BLOOD_DONATION");

    private NewKind() {}

    public static void main(String[] arguments) throws Exception {
        try (WorkingPortal portal = WorkingPortal.ofTwoCommunes()) {
            Reader officer = Reader.of(portal.address(), WorkingPortal.DISTRICT_OFFICER);
            forms(officer);
            lists(portal, Path.of(arguments[0]));
            api(portal, officer);
            pages(officer);
            closing(portal);
        }
        System.exit(0);
    }

    private static void forms(Reader officer) {
        assertThat(officer.page("/campaigns?lang=vi").body())
                .contains("<option value=\"BLOOD_DONATION\">Hiến máu tình nguyện</option>");
        assertThat(officer.page("/campaigns?lang=en").body()).contains("value=\"BLOOD_DONATION\">Blood donation<");
    }

    private static void lists(WorkingPortal portal, Path folder) throws Exception {
        Path list = folder.resolve("hoạt động.csv");
        Files.writeString(list, """
                mã hoạt động,mã đơn vị,loại,từ ngày,đến ngày,đoàn viên tham gia,thanh niên tham gia
                HM-1,30439,Hiến máu,01/06/2021,02/06/2021,20,10
                """);
        assertThat(new ListImport(portal.directory().domain(), Domain.AUTOMATION, false, true)
                .run(List.of(list), false, (phase, done, total) -> {
                }).problems()).isEmpty();
    }

    private static void api(WorkingPortal portal, Reader officer) {
        String held = "{\"unit\":\"" + WorkingPortal.COMMUNE + "\",\"kind\":\"BLOOD_DONATION\",\"from\":\"2021-07-01\","
                + "\"to\":\"2021-07-01\",\"membersPresent\":7,\"youthsPresent\":3}";
        assertThat(officer.give("/api/v1/campaigns/held", held, "Idempotency-Key", UUID.randomUUID().toString())
                .statusCode()).isEqualTo(201);
        assertThat(officer.json("/api/v1/openapi.json").toString()).contains("\"BLOOD_DONATION\"");
        portal.counted();
        JsonNode counted = officer.json("/api/v1/counts?year=2021").at("/total/campaigns/byKind/" + KIND);
        assertThat(counted.get("held").intValue()).isEqualTo(2);
        assertThat(counted.get("members").intValue()).isEqualTo(27);
        assertThat(officer.json("/api/v1/counts/facts?year=2021&measure=CAMPAIGNS_HELD&detail=" + KIND).get("total")
                .intValue()).isEqualTo(2);
    }

    /** Listed before the kinds of before, and closed after them: the order of a file changes no hash. */
    private static void closing(WorkingPortal portal) {
        LocalDate day = LocalDate.of(2021, 8, 1);
        portal.record(new HoldCampaign(UUID.randomUUID(), WorkingPortal.COMMUNE, new CampaignKind("OTHER"), day, day, 1,
                1, null));
        long size = portal.size();
        try (Figures figures = LedgerFacts.of(portal.directory().ledger()).count(size)) {
            assertThat(CampaignKinds.shipped().all()).startsWith(KIND);
            assertThat(figures.stated(2021, null, size).stream()
                    .filter(stated -> stated.figure() == Figure.CAMPAIGNS_HELD).map(StatedFigure::detail))
                    .containsExactly("OTHER", KIND.code());
        }
    }

    private static void pages(Reader officer) {
        assertThat(officer.page("/?year=2021&lang=vi").body()).contains("Hiến máu tình nguyện");
        assertThat(officer.page("/tables/kinds.csv?year=2021&lang=vi").body()).contains("Hiến máu tình nguyện");
    }
}
