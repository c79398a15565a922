package vn.oneplusone.reporting.contributions.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.kinds.CampaignKinds;

/**
 * The places of the kinds of campaigns among the cells, in memory only: those that are listed, then the ones that facts name and this
 * version does not list, as they are met.
 */
final class KindPlaces {
    /** A ledger that names more than this many beside the list is of no use to this version. */
    private static final int UNLISTED = 16;
    private static final List<CampaignKind> LISTED = CampaignKinds.shipped().all();
    /** How many places there are. */
    static final int COUNT = LISTED.size() + UNLISTED;

    private static volatile List<CampaignKind> places = LISTED;

    private KindPlaces() {}

    /** All that have a place: those that are listed in their order, the others by code, whichever was met first. */
    static List<CampaignKind> kinds() {
        List<CampaignKind> all = new ArrayList<>(places);
        all.subList(LISTED.size(), all.size()).sort(Comparator.comparing(CampaignKind::code));
        return all;
    }

    /** The kind of a place; null where none has it yet. */
    static @Nullable CampaignKind at(int place) {
        List<CampaignKind> all = places;
        return place < all.size() ? all.get(place) : null;
    }

    /** @throws IllegalStateException if there is no room for it */
    static int of(CampaignKind kind) {
        int place = places.indexOf(kind);
        return place < 0 ? met(kind) : place;
    }

    private static synchronized int met(CampaignKind kind) {
        List<CampaignKind> more = new ArrayList<>(places);
        int place = more.indexOf(kind);
        if (place >= 0) {
            return place;
        }
        if (more.size() == COUNT) {
            throw new IllegalStateException("more than " + UNLISTED + " kinds of campaigns are not listed");
        }
        more.add(kind);
        places = List.copyOf(more);
        return more.size() - 1;
    }
}
