package vn.oneplusone.app.ledger.entries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.reporting.events.ReportingEvent;

/**
 * The names under which facts are stored, such as {@code membership.MemberAdmitted}, and the records that they are read into. The
 * names never change; a record may be renamed or moved if its name here stays.
 */
public final class EventTypes {
    /** The revision of every type that has not been revised. */
    public static final String FIRST_REVISION = "1";

    /** Plain text, which is no fact of any module but may be stored by users of Axon. */
    private static final String TEXT = "text";

    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<String, String> revisions = new HashMap<>();
    private final Upcasters upcasters;

    private EventTypes(Upcasters upcasters) {
        this.upcasters = upcasters;
    }

    /** All facts of all modules. */
    public static EventTypes ofAllModules() {
        return ofAllModules(List.of(Upcaster.DISSEMINATION_COUNTS_MEMBERS, Upcaster.CLOSINGS_HAVE_AN_EDITION));
    }

    static EventTypes ofAllModules(List<Upcaster> upcasters) {
        EventTypes types = new EventTypes(new Upcasters(upcasters));
        types.put(TEXT, String.class);
        types.putAll("membership", MembershipEvent.class);
        types.putAll("referral", ReferralEvent.class);
        types.putAll("campaign", CampaignEvent.class);
        types.putAll("reporting", ReportingEvent.class);
        return types;
    }

    /**
     * Also the state of an aggregate, so that snapshots of it can be stored. It is written and read by Jackson; a state that is no
     * longer read in the old way gets another revision, and snapshots of any other are ignored.
     */
    public EventTypes withSnapshots(String name, String revision, Class<?> state) {
        put(name, state);
        revisions.put(name, revision);
        return this;
    }

    private void putAll(String module, Class<?> sealed) {
        for (Class<?> permitted : Objects.requireNonNull(sealed.getPermittedSubclasses())) {
            if (permitted.isSealed()) {
                putAll(module, permitted);
            } else {
                put(module + '.' + permitted.getSimpleName(), permitted);
            }
        }
    }

    private void put(String name, Class<?> type) {
        classes.put(name, type);
        names.put(type, name);
    }

    /**
     * The stored name of a record.
     *
     * @throws IllegalArgumentException if it is no fact of any module
     */
    public String name(Class<?> type) {
        String name = names.get(type);
        if (name == null) {
            throw new IllegalArgumentException(type.getName() + " is no fact of any module");
        }
        return name;
    }

    /** The revision in which a type is written now. */
    public String revision(String name) {
        String revision = revisions.get(name);
        return revision == null ? upcasters.revision(name) : revision;
    }

    /** How entries of earlier revisions are read. */
    public Upcasters upcasters() {
        return upcasters;
    }

    /** The record for a stored name. */
    public Optional<Class<?>> type(@Nullable String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** All stored names, in alphabetical order. */
    public List<String> names() {
        return classes.keySet().stream().sorted().toList();
    }
}
