package vn.oneplusone.app.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The sessions of each account on this node. An account has a few; beyond them the one that began first ends. */
final class OpenSessions {
    static final int MOST = 20;

    private static final String PLACE = OpenSessions.class.getName() + ".place";

    private final Map<UUID, Set<Place>> open = new ConcurrentHashMap<>();

    /** A session's place among those of its account; lies in the session, which tells it when it ends. */
    private final class Place implements HttpSessionBindingListener {
        private final UUID actor;
        private final HttpSession session;

        Place(UUID actor, HttpSession session) {
            this.actor = actor;
            this.session = session;
        }

        @Override
        public void valueUnbound(@Nullable HttpSessionBindingEvent event) {
            open.computeIfPresent(actor, (key, places) -> {
                places.remove(this);
                return places.isEmpty() ? null : places;
            });
        }

        void end() {
            try {
                session.invalidate();
            } catch (IllegalStateException e) {
                // it ended by itself meanwhile
                valueUnbound(null);
            }
        }
    }

    /** A session of this account has begun, or goes on. */
    void begun(UUID actor, HttpSession session) {
        Place place = new Place(actor, session);
        // takes the place of the one before, if the session goes on
        session.setAttribute(PLACE, place);
        List<Place> over = new ArrayList<>();
        open.compute(actor, (key, before) -> {
            Set<Place> places = before == null ? new LinkedHashSet<>() : before;
            places.add(place);
            places.stream().limit(Math.max(0, places.size() - MOST)).forEach(over::add);
            return places;
        });
        // outside: each tells when it has ended
        over.forEach(Place::end);
    }
}
