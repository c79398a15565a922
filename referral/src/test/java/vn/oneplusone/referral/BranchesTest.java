package vn.oneplusone.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.oneplusone.referral.Scene.*;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.referral.commands.ReferralRefusal.BranchEnded;
import vn.oneplusone.referral.commands.ReferralRefusal.BranchUnknown;

class BranchesTest {
    private final Scene scene = new Scene();

    @Test
    void a_unit_established_after_the_first_question_is_seen_by_the_next() {
        Branches branches = scene.branches();
        assertThatThrownBy(() -> branches.requireBranch(id(70), TODAY)).isInstanceOf(BranchUnknown.class);

        scene.established(id(70), UnitLevel.BRANCH, "2021-01-01");

        assertThatCode(() -> branches.requireBranch(id(70), TODAY)).doesNotThrowAnyException();
    }

    @Test
    void the_fold_is_continued_from_its_last_fact() {
        var asked = new ArrayList<Long>();
        var branches = new Branches(listening(scene.facts(), asked));

        branches.requireBranch(BRANCH, TODAY);
        scene.established(id(70), UnitLevel.BRANCH, "2021-01-01");
        branches.requireBranch(id(70), TODAY);
        branches.requireBranch(BRANCH, TODAY);

        assertThat(asked).containsExactly(0L, 3L, 4L);
    }

    @Test
    void a_unit_that_was_rolled_back_is_forgotten() {
        Branches branches = scene.branches();
        var work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("a row of a list"));
        scene.established(id(70), UnitLevel.BRANCH, "2021-01-01");
        assertThatCode(() -> branches.requireBranch(id(70), TODAY)).doesNotThrowAnyException();
        work.rollback();

        assertThatThrownBy(() -> branches.requireBranch(id(70), TODAY)).isInstanceOf(BranchUnknown.class);
        assertThatCode(() -> branches.requireBranch(BRANCH, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void what_was_read_in_a_unit_of_work_is_kept_once_it_is_committed() {
        var asked = new ArrayList<Long>();
        var branches = new Branches(listening(scene.facts(), asked));
        var work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("a row of a list"));
        branches.requireBranch(BRANCH, TODAY);
        branches.requireBranch(BRANCH, TODAY);
        work.commit();
        branches.requireBranch(BRANCH, TODAY);

        assertThat(asked).containsExactly(0L, 0L, 3L);
    }

    @Test
    void a_branch_that_was_merged_or_dissolved_is_there_until_the_day_before() {
        var decision = new Decision("1-QĐ", TODAY);
        scene.facts().publish(
                new GenericDomainEventMessage<>("membership", "units", 3,
                        new UnitsMerged(List.of(BRANCH), COMMUNE, TODAY, decision)),
                new GenericDomainEventMessage<>("membership", "units", 4,
                        new UnitRenamed(COMMUNE, "Xã Đoàn Phú An", TODAY, decision)));
        assertThatCode(() -> scene.branches().requireBranch(BRANCH, TODAY.minusDays(1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> scene.branches().requireBranch(BRANCH, TODAY)).isInstanceOf(BranchEnded.class);

        var other = new Scene();
        other.facts().publish(
                new GenericDomainEventMessage<>("membership", "units", 3, new UnitDissolved(BRANCH, TODAY, decision)));
        assertThatThrownBy(() -> other.branches().requireBranch(BRANCH, TODAY)).isInstanceOf(BranchEnded.class);
    }

    @Test
    void other_facts_about_units_are_passed_by() {
        scene.facts().publish(new GenericDomainEventMessage<>("membership", "units", 3,
                new PilotDesignated(COMMUNE, 2021, REFERRED)));
        assertThatCode(() -> scene.branches().requireBranch(BRANCH, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void a_strange_fact_or_a_gap_stops_the_fold() {
        scene.facts().publish(new GenericDomainEventMessage<>("membership", "units", 4,
                new PilotDesignated(COMMUNE, 2021, REFERRED)));
        assertThatThrownBy(() -> scene.branches().requireBranch(BRANCH, TODAY))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("expected fact 3");

        var other = new Scene();
        other.facts().publish(new GenericDomainEventMessage<>("membership", "units", 3, "a string"));
        assertThatThrownBy(() -> other.branches().requireBranch(BRANCH, TODAY))
                .isInstanceOf(IllegalStateException.class);
        other.facts().publish(new GenericDomainEventMessage<>("membership", "person/" + STRANGER, 0, "a string"));
        assertThatThrownBy(() -> other.members().person(STRANGER)).isInstanceOf(IllegalStateException.class);
    }

    /** The same store, with a note of the sequences from which it was read. */
    private static EventStore listening(EventStore facts, List<Long> asked) {
        return (EventStore) Proxy.newProxyInstance(EventStore.class.getClassLoader(), new Class<?>[]{EventStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("readEvents")) {
                        asked.add((Long) arguments[1]);
                    }
                    try {
                        return method.invoke(facts, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
