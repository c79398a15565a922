package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;

/** A form of choices asks for the same page again: whatever else its address said is said by the next one, too. */
class FormsKeepAddressTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*method=\"get\"[^>]*>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile("(?s)<input([^>]*)>|<select([^>]*)>(.*?)</select>");
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");
    private static final Pattern KNOWN = Pattern.compile("there is no such parameter; there are: ([^<]*)<");
    /** The language, a part of a long list, what was just done; and other words for a period that is there. */
    private static final Set<String> NOT_KEPT = Set.of("lang", "page", "before", "cursor", "limit", "done", "firstDay",
            "lastDay");
    private static final int YEAR = WorkingPortal.TODAY.getYear();
    private static final String FIGURES = "year=" + YEAR + "&period=Q1&unit=" + WorkingPortal.COMMUNE
            + "&geography=NOW&geographyDate=" + WorkingPortal.TODAY + "&organization=UNION";

    /** For each template with such a form who asks, and with every parameter that the page understands. */
    private static final Map<String, List<String>> PAGES = Map.ofEntries(
            page("overview", WorkingPortal.DISTRICT_OFFICER, "/?" + FIGURES + "&yearBefore=true&asOf=30"),
            page("explanation", WorkingPortal.DISTRICT_OFFICER,
                    "/review/explanation?" + FIGURES + "&from=10&to=" + WorkingPortal.TODAY),
            page("unit", WorkingPortal.DISTRICT_OFFICER,
                    "/units/" + WorkingPortal.COMMUNE + "?" + FIGURES + "&yearBefore=true&asOf=30"),
            page("campaigns", WorkingPortal.DISTRICT_OFFICER,
                    "/campaigns?year=" + YEAR + "&unit=" + WorkingPortal.COMMUNE),
            page("referrals", WorkingPortal.DISTRICT_OFFICER, "/referrals?unit=" + WorkingPortal.COMMUNE
                    + "&organization=UNION&stage=REFERRED&overdue=true"),
            page("journal", WorkingPortal.AUDITOR, "/journal?from=2020-01-01&to=2020-12-31"),
            page("coming-of-age", WorkingPortal.DISTRICT_OFFICER,
                    "/units/" + WorkingPortal.COMMUNE + "/coming-of-age?by=" + WorkingPortal.TODAY),
            page("accounts", WorkingPortal.ADMINISTRATOR, "/accounts?q=xa"),
            page("targets", WorkingPortal.DISTRICT_OFFICER, "/targets?year=" + YEAR),
            page("initiatives", WorkingPortal.DISTRICT_OFFICER, "/initiatives?year=" + YEAR),
            page("supports", WorkingPortal.DISTRICT_OFFICER,
                    "/supports?unit=" + WorkingPortal.COMMUNE + "&year=" + YEAR + "&state=GIVEN"),
            page("sign-offs", WorkingPortal.DISTRICT_OFFICER,
                    "/sign-offs?year=" + YEAR + "&unit=" + WorkingPortal.COMMUNE),
            page("targets-grid", WorkingPortal.DISTRICT_OFFICER, "/targets/grid?year=" + YEAR),
            page("not-yet", WorkingPortal.DISTRICT_OFFICER,
                    "/units/" + WorkingPortal.COMMUNE + "/not-yet?organization=FEDERATION"),
            page("accounts-branches", WorkingPortal.DISTRICT_OFFICER,
                    "/accounts/branches?unit=" + WorkingPortal.COMMUNE),
            page("units", WorkingPortal.DISTRICT_OFFICER, "/units?q=phu&kind=SCHOOL"),
            page("request-new", WorkingPortal.OFFICER, "/requests/new?for=ADMISSION"));

    /** The form of that one asks for the unit and does not come again. */
    private static final Set<String> ASKED_ONCE = Set.of("unit");

    /** Its form names the people who are meant, however they were chosen. */
    private static final Set<String> NAMES_PEOPLE = Set.of("referrals-together");

    private static WorkingPortal portal;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    static Stream<String> pages() {
        return PAGES.keySet().stream().sorted();
    }

    @Test
    void every_page_with_a_form_of_choices_is_here() throws IOException {
        try (Stream<Path> all = Files.list(TEMPLATES)) {
            Set<String> found = new TreeSet<>();
            for (Path template : all.toList()) {
                if (Files.readString(template).matches("(?s).*<form[^>]*method=\"get\".*")) {
                    found.add(String.valueOf(template.getFileName()).replace(".html", ""));
                }
            }
            found.removeAll(NAMES_PEOPLE);
            assertThat(found).isEqualTo(new TreeSet<>(PAGES.keySet()));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void each_parameter_that_the_page_understands_survives_its_form(String page) {
        List<String> asked = PAGES.getOrDefault(page, List.of());
        Reader reader = Reader.of(portal.address(), asked.getFirst());
        String address = asked.getLast();
        Map<String, String> said = said(address);
        Matcher known = KNOWN.matcher(reader.page(address + "&colour=red&lang=en").body());
        assertThat(known.find()).as("the page tells which parameters it understands").isTrue();
        Set<String> understood = Stream.of(known.group(1).split(", ")).filter(name -> !NOT_KEPT.contains(name)
                && !(page.equals("request-new") && ASKED_ONCE.contains(name))).collect(Collectors.toSet());
        assertThat(said.keySet()).as("a value for each").containsAll(understood);

        HttpResponse<String> shown = reader.page(address + "&lang=en");
        assertThat(shown.statusCode()).as(address).isEqualTo(200);
        Matcher form = FORM.matcher(shown.body());
        assertThat(form.find()).as(shown.body()).isTrue();
        Map<String, String> sent = sent(form.group(1));
        assertThat(sent).containsAllEntriesOf(said).doesNotContainKeys("lang", "cursor", "page");
        String next = address.replaceAll("\\?.*", "") + "?" + sent.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue()).collect(Collectors.joining("&"));
        assertThat(reader.page(next).statusCode()).as(next).isEqualTo(200);
    }

    private static Map.Entry<String, List<String>> page(String template, String account, String address) {
        return Map.entry(template, List.of(account, address));
    }

    private static Map<String, String> said(String address) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String one : address.substring(address.indexOf('?') + 1).split("&")) {
            said.put(one.substring(0, one.indexOf('=')),
                    URLDecoder.decode(one.substring(one.indexOf('=') + 1), StandardCharsets.UTF_8));
        }
        return said;
    }

    /** What a browser would send if nothing were changed. */
    private static Map<String, String> sent(String form) {
        Map<String, String> sent = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            String tag = String.valueOf(field.group(1) == null ? field.group(2) : field.group(1));
            String value = attribute(tag, "value");
            if (field.group(3) != null) {
                Matcher chosen = CHOSEN.matcher(field.group(3));
                value = chosen.find() ? chosen.group(1) : "";
            }
            // a day is the same in either writing
            String written = HtmlUtils.htmlUnescape(value).replaceAll("^(\\d\\d)/(\\d\\d)/(\\d{4})$", "$3-$2-$1");
            assertThat(sent.put(attribute(tag, "name"), written)).as("sent once: %s", tag)
                    .isNull();
        }
        return sent;
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }
}
