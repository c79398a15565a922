package vn.oneplusone.app.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.InLetters;
import vn.oneplusone.app.actions.declared.PersonActions;
import vn.oneplusone.app.actions.declared.ReferralActions;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.ReferralChannel;

/** Every action that names an identity number is limited, whichever part of it names it. */
class ProbesTest {
    @TempDir
    Path data;

    @Test
    void nobody_is_registered_by_number_beyond_the_limit_by_whichever_action() {
        try (OutcomeWorld world = new OutcomeWorld(data)) {
            SignedIn me = world.account("hoi.nhieu", Role.BRANCH_SECRETARY, OutcomeWorld.BRANCH);
            IntStream.range(0, Probes.MOST_A_DAY).forEach(i -> world.directory().accounts().journal()
                    .refusal(me.actor(), UUID.randomUUID(), "identity number"));
            PersonActions.Registration named = registration("089206000001");
            PersonActions.Registration bare = registration(null);
            CommandGateway gateway = world.part(CommandGateway.class);
            for (Action action : List.of(named, new ReferralActions.ReferNew(null, named, refer(named.person())),
                    new ReferralActions.ReferNew(named, bare, refer(bare.person())))) {
                assertThatThrownBy(
                        () -> gateway.record(me, UUID.randomUUID().toString(), "{}", new Version(null), action))
                        .isInstanceOf(Refused.class).hasMessageContaining("AskedTooOften");
            }
            assertThat(gateway.record(me, UUID.randomUUID().toString(), "{}", new Version(null), bare).id())
                    .isEqualTo(bare.person());
        }
    }

    private static PersonActions.Registration registration(@Nullable String number) {
        return new PersonActions.Registration(UUID.randomUUID(), "Nguyễn Ai " + InLetters.of(String.valueOf(number)),
                LocalDate.of(2003, 5, 19), null,
                null, number, Gender.FEMALE, OutcomeWorld.BRANCH,
                new PersonActions.Agreed(ConsentForm.PAPER, OutcomeWorld.DAY, null, null), OutcomeWorld.DAY, null);
    }

    private static ReferralActions.Refer refer(UUID youth) {
        return new ReferralActions.Refer(UUID.randomUUID(), youth, Organization.UNION, null, OutcomeWorld.BRANCH,
                ReferralChannel.MEETING, OutcomeWorld.DAY, null, null, null, null);
    }
}
