package vn.oneplusone.reporting.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.scope.Scope;
import vn.oneplusone.reporting.scope.Tally;

/**
 * The figures that a closing fixes, as lines of text, and their hash. A line is {@code unit own figure organization detail number};
 * a number of 0 has none, so that a later kind or figure changes no hash. Neither the list of figures nor what one of them means ever
 * changes: a closing of others would be another event.
 */
final class FigureLines {
    /** All but the sums that two of these give together. */
    static final List<Figure> CLOSED = List.of(Figure.ADMITTED, Figure.ENDED, Figure.ACTIVE_AT_END, Figure.TARGET,
            Figure.REFERRED, Figure.COHORT_CONFIRMED, Figure.COHORT_PREPARED, Figure.COHORT_ENDORSED,
            Figure.COHORT_APPROVED, Figure.COHORT_FULFILLED, Figure.COHORT_DECLINED, Figure.COHORT_WITHDRAWN,
            Figure.COHORT_LAPSED, Figure.CONFIRMED, Figure.PREPARED, Figure.ENDORSED, Figure.APPROVED,
            Figure.FULFILLED, Figure.DECLINED, Figure.WITHDRAWN, Figure.LAPSED, Figure.COVERED, Figure.INTRODUCED,
            Figure.CAMPAIGNS_PLANNED, Figure.CAMPAIGNS_HELD, Figure.CAMPAIGNS_CANCELLED, Figure.CAMPAIGN_MEMBERS,
            Figure.CAMPAIGN_YOUTHS, Figure.DISSEMINATION_PRESENT, Figure.DISSEMINATION_ROLL, Figure.STEPS,
            Figure.SUPPORT_GRANTED, Figure.SUPPORT_AMOUNT, Figure.SUPPORT_REPAID);

    /** Those that closings knew before kinds were data, in their order. */
    private static final List<CampaignKind> FIRST_KINDS = Stream
            .of("YOUTH_MONTH", "SUMMER_VOLUNTEERS", "EPIDEMIC_PREVENTION", "BRANCH_MEETING", "OTHER")
            .map(CampaignKind::new).toList();

    private FigureLines() {}

    /** Those that a sign-off fixes: of a part of a year, what is told of that part alone. */
    static List<Figure> of(Period period) {
        return period.isYear()
                ? CLOSED
                : CLOSED.stream().filter(figure -> switch (figure.ofPeriod()) {
                    case FLOW, STOCK -> true;
                    case ANNUAL, ONCE_A_YEAR -> false;
                }).toList();
    }

    /** SHA-256 over the lines of all parts, hexadecimal. */
    static String hash(Scope scope, Tally tally) {
        return hash(scope, tally, CLOSED);
    }

    /** The same over some figures. */
    static String hash(Scope scope, Tally tally, List<Figure> figures) {
        MessageDigest sha256 = sha256();
        for (int part = 0; part < scope.parts().size(); part++) {
            String unit = scope.tree().id(scope.parts().get(part)) + " " + scope.isOwn(part) + " ";
            each(tally.part(part), figures, (figure, organization, detail, number) -> sha256
                    .update((unit + figure + " " + organization + " " + detail + " " + number + "\n").getBytes(UTF_8)));
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Hands over every number that is not 0. */
    static void each(Tally.Sums sums, Lines lines) {
        each(sums, CLOSED, lines);
    }

    private static void each(Tally.Sums sums, List<Figure> figures, Lines lines) {
        for (Figure figure : figures) {
            List<@Nullable Organization> organizations = figure.byOrganization()
                    ? Arrays.asList(Organization.values())
                    : Collections.singletonList(null);
            List<? extends @Nullable Object> details = figure.details().isEmpty()
                    ? Collections.singletonList(null)
                    : figure.details().stream().sorted(Comparator.comparing(FigureLines::turn)).toList();
            for (@Nullable
            Organization organization : organizations) {
                for (@Nullable
                Object detail : details) {
                    long number = sums.get(figure, organization, detail);
                    if (number != 0) {
                        lines.line(figure, organization, detail, number);
                    }
                }
            }
        }
    }

    /** Constants and the first kinds of campaigns keep their order, other kinds follow by code, wherever a version lists them, if at all. */
    private static String turn(Object detail) {
        if (!(detail instanceof CampaignKind kind)) {
            return "";
        }
        int first = FIRST_KINDS.indexOf(kind);
        return first < 0 ? kind.code() : String.valueOf(first);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes numbers. */
    interface Lines {
        void line(Figure figure, @Nullable Organization organization, @Nullable Object detail, long number);
    }
}
