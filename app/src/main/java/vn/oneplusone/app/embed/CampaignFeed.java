package vn.oneplusone.app.embed;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.web.AllowedParameters;
import vn.oneplusone.app.web.Years;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CampaignsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;

/**
 * The campaigns that the published figures count, as an Atom feed (RFC 4287): which kind, where and when. How many took part is said where
 * small numbers are kept back, and nowhere else.
 */
@RestController
record CampaignFeed(Figures figures, Years years) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int LATEST = 50;

    @AllowedParameters({"year", "unit"})
    @ApiResponse(content = @Content(mediaType = "application/atom+xml", schema = @Schema(type = "string")))
    @GetMapping("/api/v1/published/campaigns.atom")
    ResponseEntity<byte[]> feed(HttpServletRequest request, Words words) throws XMLStreamException {
        PublishedAnswer published = PublishedYear.of(request, years);
        UnitLabel top = published.top();
        // of a part of the year those of its unit, which stood at the top on its days
        UUID unit = published.days() == null || top == null ? null : top.unitId();
        List<CampaignsAnswer.Held> held = figures
                .campaigns(CountsQuestion.of(published.year()).of(unit).asOf(published.ledger().size()), LATEST)
                .latest();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .eTag("\"c%d-%s\"".formatted(published.position(), words.locale().getLanguage()))
                .body(written(published, held, words));
    }

    private byte[] written(PublishedAnswer published, List<CampaignsAnswer.Held> held, Words words)
            throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes,
                StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", words.locale().getLanguage());
        UnitLabel top = published.top();
        element(xml, "id", "urn:oneplusone:campaigns:" + published.year()
                + (published.days() == null || top == null ? "" : ":" + top.unitId()));
        element(xml, "title", words.say("embed.feed", Integer.toString(published.year())));
        element(xml, "updated", instant(published.publishedOn()));
        xml.writeStartElement("author");
        element(xml, "name",
                words.say(top != null && top.level() == UnitLevel.PROVINCE ? "embed.author.PROVINCE" : "embed.author"));
        xml.writeEndElement();
        for (CampaignsAnswer.Held campaign : held) {
            String unit = campaign.unit().name() == null ? Words.NOTHING : campaign.unit().name();
            xml.writeStartElement("entry");
            element(xml, "id", "urn:uuid:" + campaign.campaign());
            element(xml, "title", words.kind(campaign.kind()) + " – " + unit);
            element(xml, "updated", instant(campaign.to()));
            element(xml, "summary", words.say("embed.held", words.days(campaign.from(), campaign.to())));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String instant(LocalDate day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(DistrictDay.ZONE));
    }
}
