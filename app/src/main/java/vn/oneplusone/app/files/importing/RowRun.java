package vn.oneplusone.app.files.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Caller;
import vn.oneplusone.app.automation.Admissions;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.Recorded;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.duplicates.Duplicates;
import vn.oneplusone.app.duplicates.PossibleDuplicate;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.rows.referral.ReferralStepRow;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.ReferralStep;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.text.MemberCode;
import vn.oneplusone.membership.commands.MembershipRefusal.IdentityNumberTaken;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonAlreadyRegistered;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.SealedText;

/**
 * Records rows in a domain, the real one or a fork: rows that share a key one after another, all others side by side. After a
 * failed row those that build on it are not tried.
 */
final class RowRun {
    private final Domain domain;
    private final Bringer bringer;
    private final Register register;
    private final Admissions admissions;
    private final Queue<RowFailure> failures = new ConcurrentLinkedQueue<>();
    private final Set<String> before;
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    /** The row of each person whom the lists register. */
    private final Map<UUID, PersonRow> rowOf = new HashMap<>();
    /** Codes of people whose homes agreed that they are meant. */
    private Map<String, UUID> meant = Map.of();
    /** Those of them who were not in when the run began. */
    private final Set<UUID> registered = new HashSet<>();
    /** Rows that became requests or wait for the answer to one. */
    private final Queue<ListRow> aside = new ConcurrentLinkedQueue<>();
    /** People beyond reach whose identity numbers, or codes, rows name. */
    private final Set<UUID> met = ConcurrentHashMap.newKeySet();
    /** The turn of what a commit came from, by its cause. */
    private final Map<String, Integer> turns = new ConcurrentHashMap<>();
    private final Queue<Changed> changed = new ConcurrentLinkedQueue<>();
    private final boolean corrects;
    private KnownCodes codes;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong recorded = new AtomicLong();
    private final AtomicLong notTried = new AtomicLong();

    /**
     * @param register over the same ledger as the domain
     * @param before causes of rows that are in already
     * @param corrects whether rows that say otherwise of people who are in already are recorded as corrections
     */
    RowRun(Domain domain, Bringer bringer, Register register, Set<String> before, boolean corrects) {
        this.corrects = corrects;
        this.domain = domain;
        this.bringer = bringer;
        this.register = register;
        this.before = before;
        this.admissions = new Admissions(domain);
        this.codes = new KnownCodes(domain.events(), Map.of(), Map.of(), Set.of());
    }

    /**
     * Runs all rows, stage by stage.
     *
     * @param works by stage, day, kind and place
     * @param wrong rows that are not among them since something is wrong in a cell
     * @param report told after each row
     */
    void run(List<ImportStep> works, List<ListRow> wrong, RowSchedule schedule, Runnable report) {
        List<ImportStep> fresh = notRecorded(works);
        Set<String> slips = slips(works, fresh);
        Map<String, UUID> people = reservePeople(fresh);
        meant = domain.vault().meant(SealedTexts.PERSON_CODE,
                works.stream().map(ImportStep::row).filter(PersonRow.class::isInstance)
                        .map(row -> ((PersonRow) row).personCode()).distinct().toList());
        for (ImportStep work : works) {
            if (work.row() instanceof PersonRow row && !meant.containsKey(row.personCode())) {
                UUID person = people.get(row.personCode());
                (person == null ? domain.texts().personOf(row.personCode()) : Optional.of(person))
                        .ifPresent(id -> rowOf.putIfAbsent(id, row));
            }
        }
        for (ImportStep work : fresh) {
            if (work.row() instanceof PersonRow row && !meant.containsKey(row.personCode())) {
                registered.add(people.get(row.personCode()));
            }
        }
        Map<String, UUID> others = reserveOthers(fresh);
        RowKeys keys = new RowKeys(domain, people, others, before, works);
        List<ImportStep> ordered = DayOrder.of(works.stream().map(keys::complete).toList(), keys);
        wrong.forEach(row -> broken.addAll(keys.complete(new ImportStep(row, "", row.turn(), -1)).keys()));
        for (ImportStep work : ordered) {
            turns.putIfAbsent(work.cause(), turns.size());
        }
        Map<String, PersonRow> persons = new HashMap<>();
        works.forEach(work -> {
            if (work.row() instanceof PersonRow row) {
                persons.putIfAbsent(row.personCode(), row);
            }
        });
        Caller caller = bringer.caller();
        codes = new KnownCodes(domain.events(), people, others, slips);
        RowGate rowGate = new RowGate(domain, caller, register, codes, persons);
        for (ImportStep work : works) {
            // before any other: the rows of the same person wait behind it
            if (before.contains(work.cause()) && rowGate.isAsked(work.row(), work.cause())) {
                aside.add(work.row());
                rowGate.setAside(work.row());
            }
        }
        for (int stage : new TreeSet<>(ordered.stream().map(ImportStep::stage).toList())) {
            List<ImportStep> rows = ordered.stream().filter(work -> work.stage() == stage).toList();
            if (stage > Turn.UNITS && broken.contains("units")) {
                // Without the tree every later row would be refused for the same reason.
                notTried.addAndGet(rows.size());
                continue;
            }
            Map<ListRow, SealedText> texts = prepare(rows);
            schedule.run(rows, work -> {
                one(work, rowGate, caller.actor(), texts);
                done.incrementAndGet();
                report.run();
            });
        }
    }

    /** The turn of the row that a commit came from; for runs without failures. */
    int turn(String cause) {
        return Objects.requireNonNull(turns.get(cause), "a commit that no row led to");
    }

    private void one(ImportStep work, RowGate rowGate, UUID actor, Map<ListRow, SealedText> texts) {
        if (work.keys().stream().anyMatch(broken::contains)) {
            notTried.incrementAndGet();
            return;
        }
        ListRow row = work.row();
        if (row instanceof PersonRow person && meant.containsKey(person.personCode())) {
            // who is meant was agreed upon: their own home has their details
            return;
        }
        Optional<KnownCodes.CodeSlip> slip = before.contains(work.cause()) ? Optional.empty() : codes.slip(row);
        if (slip.isPresent()) {
            fail(work, slip.get(), null);
            return;
        }
        try {
            if (!before.contains(work.cause())) {
                record(work, rowGate, actor, texts.get(row));
            }
        } catch (RuntimeException e) {
            if (domain.ledger().recorded(work.cause()).isEmpty()) {
                refused(work, rowGate, e);
                return;
            }
            // Another import has the same row and recorded it meanwhile: what refused this one is its own content.
            if (rowGate.isAsked(row, work.cause())) {
                aside.add(row);
                rowGate.setAside(row);
            }
        }
        if (row instanceof ReferralStepRow step && step.step() == ReferralStep.APPROVED) {
            admit(work, step);
        }
    }

    private void record(ImportStep work, RowGate rowGate, UUID actor, @Nullable SealedText text) {
        RowGate.Passed passed = rowGate.pass(work.row(), text);
        if (passed.commands().isEmpty()) {
            aside.add(work.row());
            return;
        }
        Recorded result = domain.record(work.cause(), actor, passed.commands().toArray());
        if (passed.asked()) {
            aside.add(work.row());
        } else if (!result.before()) {
            recorded.incrementAndGet();
        }
    }

    /** Also where the approval is in already: a run that was cut off may have ended between the two. */
    private void admit(ImportStep work, ReferralStepRow step) {
        try {
            domain.texts().personOf(step.youthCode())
                    .ifPresent(youth -> admissions.advance(youth, step.organization()).forEach(
                            cause -> turns.putIfAbsent(cause, Objects.requireNonNull(turns.get(work.cause())))));
        } catch (RuntimeException e) {
            fail(work, e, null);
        }
    }

    private void refused(ImportStep work, RowGate rowGate, RuntimeException e) {
        ListRow row = work.row();
        UUID known = knownBeyondReach(row, e);
        if (known != null) {
            met.add(known);
            if (row instanceof PersonRow) {
                aside.add(row);
                rowGate.setAside(row);
            } else {
                fail(work, Refused.forbidden("AskFirst"), null);
            }
            return;
        }
        if (e instanceof PersonAlreadyRegistered && row instanceof PersonRow person
                && bringer.register().person(codes.person(person.personCode())) != null) {
            changed(work, person, rowGate);
            return;
        }
        fail(work, e, e instanceof IdentityNumberTaken taken
                ? rowOf.get(taken.holder())
                : row instanceof PersonRow person ? rowOf.get(codes.person(person.personCode())) : null);
    }

    /** Who is in already is not registered again: what the row says otherwise is a correction, if that is wanted. */
    private void changed(ImportStep work, PersonRow row, RowGate rowGate) {
        UUID id = codes.person(row.personCode());
        Person person = register.person(id);
        PersonalDetails known = person == null
                ? null
                : domain.texts().details(id, person.details()).orElse(null);
        if (person == null || known == null) {
            fail(work, new PersonAlreadyRegistered(id), null);
            return;
        }
        SaidOtherwise otherwise = SaidOtherwise.of(row, known, person.gender());
        if (!corrects || otherwise.columns().isEmpty()) {
            changed.add(new Changed(row, otherwise.columns()));
            if (otherwise.isAnother()) {
                // what else the lists say of that code is about somebody else
                broken.addAll(work.keys());
            }
            return;
        }
        try {
            Recorded result = domain.record(work.cause(), bringer.caller().actor(),
                    rowGate.commands(otherwise.correction(id, register.today())).toArray());
            recorded.addAndGet(result.before() ? 0 : 1);
        } catch (RuntimeException refused) {
            fail(work, refused, null);
        }
    }

    /**
     * A row of a person who is in already.
     *
     * @param columns in which it says otherwise
     */
    record Changed(PersonRow row, List<Column> columns) {}

    /** Rows of people who are in already, as the lists have them. */
    List<Changed> changed() {
        return changed.stream().sorted(Comparator.comparing((Changed one) -> one.row().file())
                .thenComparingInt(one -> one.row().line())).toList();
    }

    private void fail(ImportStep work, RuntimeException why, @Nullable ListRow other) {
        failures.add(new RowFailure(work.row(), work.place(), why, other));
        broken.addAll(work.keys());
    }

    /** A row that is in needs no id: the code of a person who was erased since must not get a new one. */
    private List<ImportStep> notRecorded(List<ImportStep> works) {
        return works.stream().filter(work -> !before.contains(work.cause())).toList();
    }

    private Map<String, UUID> reservePeople(List<ImportStep> works) {
        return domain.texts().reserve(codes(works, "person/"));
    }

    /** Codes that mean nobody, and are written like the codes that people have of their own. */
    private Set<String> slips(List<ImportStep> works, List<ImportStep> fresh) {
        Set<String> slips = codes(fresh, Turn.PERSON).stream().filter(MemberCode::isSlip)
                .filter(code -> domain.texts().personOf(code).isEmpty()).collect(Collectors.toSet());
        works.forEach(work -> {
            if (work.row() instanceof PersonRow row) {
                slips.removeIf(row.personCode()::equalsIgnoreCase);
            }
        });
        return slips;
    }

    private Map<String, UUID> reserveOthers(List<ImportStep> works) {
        List<String> codes = new ArrayList<>(keys(works, "campaign/"));
        codes.addAll(keys(works, "support/"));
        codes.addAll(keys(works, "plan/"));
        return domain.vault().reserveAll("list-code", codes);
    }

    private static Collection<String> codes(List<ImportStep> works, String kind) {
        return keys(works, kind).stream().map(key -> key.substring(kind.length())).toList();
    }

    private static Collection<String> keys(List<ImportStep> works, String kind) {
        return works.stream().flatMap(work -> work.keys().stream()).filter(key -> key.startsWith(kind)).distinct()
                .toList();
    }

    /** Keys and sealed texts of a stage in a few large transactions of the vault instead of one per row. */
    private Map<ListRow, SealedText> prepare(List<ImportStep> rows) {
        List<String> people = new ArrayList<>();
        List<ImportStep> texts = new ArrayList<>();
        for (ImportStep work : rows) {
            if (before.contains(work.cause())) {
                continue;
            }
            if (work.row() instanceof PersonRow person) {
                people.add(person.personCode());
            }
            if (work.row().text() != null) {
                texts.add(work);
            }
        }
        domain.vault().prepareKeys(domain.texts().reserve(people).values());
        List<SealedText> sealed = domain.vault()
                .sealTexts(texts.stream().map(work -> Objects.requireNonNull(work.row().text())).toList());
        Map<ListRow, SealedText> byRow = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            byRow.put(texts.get(i).row(), sealed.get(i));
        }
        return byRow;
    }

    /** The person of whom a refusal would tell that they are known, where they may not be named to the caller; null where there is none. */
    private @Nullable UUID knownBeyondReach(ListRow row, RuntimeException e) {
        UUID known = null;
        if (e instanceof IdentityNumberTaken taken && !rowOf.containsKey(taken.holder())) {
            known = taken.holder();
        } else if (e instanceof PersonAlreadyRegistered && row instanceof PersonRow person) {
            // twice in the lists is another matter
            known = domain.texts().personOf(person.personCode())
                    .filter(id -> bringer.register().person(id) != null).orElse(null);
        }
        return known == null || !(bringer.caller() instanceof Caller.Account) || bringer.sees(known) ? null : known;
    }

    /** Rows that became requests or wait for the answer to one, as the lists have them. */
    List<ListRow> aside() {
        return aside.stream().sorted(Comparator.comparing(ListRow::file).thenComparingInt(ListRow::line)).toList();
    }

    /** People beyond reach whose identity numbers, or codes, rows name. */
    Set<UUID> met() {
        return Set.copyOf(met);
    }

    /** What was refused, as the lists have it: by file and line. */
    List<RowFailure> failures() {
        return failures.stream()
                .sorted(Comparator.comparing((RowFailure f) -> f.row().file())
                        .thenComparingInt(f -> f.row().line()).thenComparingInt(RowFailure::place))
                .toList();
    }

    /**
     * Pairs of people who may be one, of whom at least one is new by these lists.
     *
     * @param arranged over the ledger of this run, once its entries are in their order
     */
    List<PossibleDuplicate> duplicates(Register arranged) {
        return registered.isEmpty() ? List.of() : new Duplicates(domain, arranged).of(registered);
    }

    @Nullable
    PersonRow rowOf(UUID person) {
        return rowOf.get(person);
    }

    boolean isNew(UUID person) {
        return registered.contains(person);
    }

    /** The codes of these lists. */
    KnownCodes codes() {
        return codes;
    }

    long done() {
        return done.get();
    }

    long recorded() {
        return recorded.get();
    }

    long notTried() {
        return notTried.get();
    }
}
