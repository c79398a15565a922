package vn.oneplusone.app.ledger;

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

    private EventTypes() {}

    /** All facts of all modules. */
    public static EventTypes ofAllModules() {
        EventTypes types = new EventTypes();
        types.put(TEXT, String.class);
        types.putAll("membership", MembershipEvent.class);
        types.putAll("referral", ReferralEvent.class);
        types.putAll("campaign", CampaignEvent.class);
        types.putAll("reporting", ReportingEvent.class);
        return types;
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

    /** The record for a stored name. */
    public Optional<Class<?>> type(@Nullable String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** All stored names, in alphabetical order. */
    public List<String> names() {
        return classes.keySet().stream().sorted().toList();
    }
}
