package vn.oneplusone.app.domain;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import vn.oneplusone.app.ledger.CauseAlreadyRecorded;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.axon.LedgerEventStorageEngine;
import vn.oneplusone.app.vault.keys.Vault;
import vn.oneplusone.app.vault.keys.Vault.DetailsForgotten;
import vn.oneplusone.campaign.CampaignModule;
import vn.oneplusone.membership.DetailsSeal;
import vn.oneplusone.membership.MembershipModule;
import vn.oneplusone.membership.rules.ClosedYears;
import vn.oneplusone.referral.ReferralModule;
import vn.oneplusone.reporting.ReportingModule;
import vn.oneplusone.reporting.commands.ClosingCommand.CloseYear;
import vn.oneplusone.reporting.commands.ClosingCommand.IssueSupplement;
import vn.oneplusone.reporting.commands.PublishFigures;

/**
 * The four modules over one ledger and one vault: the live ones, or the fork on which a list is tried. Everything that
 * changes the ledger goes through {@link #record}.
 */
public final class Domain implements AutoCloseable {
    /** Actor of what the program does by itself. */
    public static final UUID AUTOMATION = new UUID(0, 1);

    /** Metadata of a fact: what recognises the request that led to it, where there was one. */
    static final String REQUEST = "request";

    private static final int ATTEMPTS = 20;

    /** What is asked of the ledger around every publication, closing and supplement, whichever door they come through. */
    public interface Attestation {
        /** Where nothing is signed: forks, and a ledger without a data directory. */
        Attestation NONE = new Attestation() {
            @Override
            public void before() {
                // nothing was signed
            }

            @Override
            public void after() {
                // nothing signs
            }
        };

        /** @throws RuntimeException if what was signed before is contradicted; nothing is recorded then */
        void before();

        /** Signs what was recorded, or leaves it to be made up for; throws nothing. */
        void after();
    }

    private final Ledger ledger;
    private final Vault vault;
    private final Clock clock;
    private final Attestation attestation;
    private final Configuration axon;
    private final CommandBus commands;

    /** Assembles the modules; {@code clock} says what the future is. */
    public Domain(Ledger ledger, Vault vault, Clock clock) {
        this(ledger, vault, clock, Attestation.NONE);
    }

    /** The same, with what has to hold before figures are fixed, and what follows. */
    public Domain(Ledger ledger, Vault vault, Clock clock, Attestation attestation) {
        this.attestation = attestation;
        this.ledger = ledger;
        this.vault = vault;
        this.clock = clock;
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .registerComponent(Clock.class, c -> clock)
                .registerComponent(DetailsSeal.class, c -> vault.detailsSeal())
                .registerComponent(CommandTargetResolver.class, c -> new CommandStreams())
                .configureCorrelationDataProviders(c -> List.of(new SimpleCorrelationDataProvider(
                        LedgerEventStorageEngine.CAUSE, LedgerEventStorageEngine.ACTOR, REQUEST)))
                .registerComponent(ClosedYears.Closings.class, c -> new RecordedClosings(c.eventStore()))
                .configureEmbeddedEventStore(c -> LedgerEventStorageEngine.over(ledger));
        for (ConfigurerModule module : List.of(new MembershipModule(), new ReferralModule(), new CampaignModule(),
                new ReportingModule())) {
            module.configureModule(configurer);
        }
        this.axon = configurer.start();
        this.commands = axon.commandBus();
    }

    public Ledger ledger() {
        return ledger;
    }

    /** The texts and details in the ledger. */
    public SealedTexts texts() {
        return new SealedTexts(ledger, vault);
    }

    public Vault vault() {
        return vault;
    }

    /** Says what day it is. */
    public Clock clock() {
        return clock;
    }

    /** The event store, for folds that read a single stream. */
    public EventStore events() {
        return axon.eventStore();
    }

    /** The same modules over copies in memory. */
    public Fork fork() {
        return new Fork(ledger, vault, clock);
    }

    /**
     * Records commands in one unit of work: all their facts or none, durable when this returns. A stale writer tries again
     * on the newer state; a command that is in already is found by its cause and not recorded twice.
     *
     * @param cause unique id of this piece of work, the same at every repetition
     * @param actor pseudonymous id of who asks
     * @throws RuntimeException the module's refusal; nothing was recorded then
     */
    public Recorded record(String cause, UUID actor, Object... pieces) {
        return record(metaData(cause, actor), () -> {
        }, pieces);
    }

    /**
     * The same for a request that is recognised again by its content.
     *
     * @param condition throws if nothing may be recorded; it is asked before the decision and after it, and speaks before any refusal: what
     * holds then still held when the decision was taken, and a fact that comes later makes the append fail
     */
    Recorded recordRequest(String cause, UUID actor, String request, Runnable condition,
            Object... commands) {
        return record(metaData(cause, actor).and(REQUEST, request), condition, commands);
    }

    private static MetaData metaData(String cause, UUID actor) {
        return MetaData.from(
                Map.of(LedgerEventStorageEngine.CAUSE, cause, LedgerEventStorageEngine.ACTOR, actor.toString()));
    }

    private Recorded record(MetaData metaData, Runnable condition, Object... pieces) {
        if (!fixesFigures(pieces)) {
            return recordOnce(metaData, condition, pieces);
        }
        attestation.before();
        Recorded recorded = recordOnce(metaData, condition, pieces);
        attestation.after();
        return recorded;
    }

    private static boolean fixesFigures(Object... pieces) {
        return Arrays.stream(pieces).anyMatch(piece -> piece instanceof PublishFigures || piece instanceof CloseYear
                || piece instanceof IssueSupplement);
    }

    private Recorded recordOnce(MetaData metaData, Runnable condition, Object... pieces) {
        String cause = String.valueOf(metaData.get(LedgerEventStorageEngine.CAUSE));
        Optional<Receipt> before = ledger.recorded(cause);
        if (before.isPresent()) {
            return new Recorded(before.get().size(), true);
        }
        for (int attempt = 1;; attempt++) {
            try {
                return attempt(cause, metaData, condition, pieces);
            } catch (CauseAlreadyRecorded e) {
                return new Recorded(e.receipt().size(), true);
            } catch (ConcurrencyException | AggregateStreamCreationException | DetailsForgotten e) {
                // forgotten: erased while this was being decided; the newer state says so and refuses
                if (attempt == ATTEMPTS) {
                    return recorded(cause, e);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L * attempt));
            } catch (RuntimeException e) {
                // Another node may have done the very same meanwhile: then what refused us is our own command.
                return recorded(cause, e);
            }
        }
    }

    private Recorded recorded(String cause, RuntimeException refusal) {
        Optional<Receipt> receipt;
        try {
            receipt = ledger.recorded(cause);
        } catch (LedgerUnavailable e) {
            refusal.addSuppressed(e);
            throw refusal;
        }
        return new Recorded(receipt.orElseThrow(() -> refusal).size(), true);
    }

    private Recorded attempt(String cause, MetaData metaData, Runnable condition, Object[] pieces) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>(cause, metaData));
        try {
            condition.run();
            for (Object piece : pieces) {
                dispatch(GenericCommandMessage.asCommandMessage(piece).withMetaData(metaData));
            }
            condition.run();
        } catch (RuntimeException | Error e) {
            unit.rollback(e);
            // what came in between may be why it was refused, and is the better reason to tell
            condition.run();
            throw e;
        }
        unit.commit();
        Receipt receipt = unit.getResource(LedgerEventStorageEngine.RECEIPT);
        return new Recorded(receipt == null ? ledger.head().size() : receipt.size(), false);
    }

    private void dispatch(CommandMessage<?> command) {
        Throwable[] failure = new Throwable[1];
        commands.dispatch(command, (message, result) -> {
            if (result.isExceptional()) {
                failure[0] = result.exceptionResult();
            }
        });
        switch (failure[0]) {
            case null -> {
                return;
            }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException("a command handler threw a checked exception", failure[0]);
        }
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
