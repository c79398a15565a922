package vn.oneplusone.app.files.rows.referral;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.ReferralActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.Introducer;
import vn.oneplusone.referral.events.ReferralChannel;

/**
 * A youth was introduced.
 *
 * @param referrerCode null where the branch refers collectively
 * @param branchCode the branch that handles the referral
 * @param confirmedOn when the youth said yes, where the list says it here and not as a step
 * @param campaignCode the campaign at which it was made, where the list says it
 * @param introducer null for a member, or for the branch where no referrer is named
 */
@RowKind("referral")
public record ReferralRow(String file, int line, @InColumn(YOUTH_CODE) String youthCode,
        @InColumn(ORGANIZATION) Organization organization,
        @InColumn(value = REFERRER_CODE, present = true) @Nullable String referrerCode,
        @InColumn(BRANCH_CODE) String branchCode, @InColumn(CHANNEL) ReferralChannel channel,
        @InColumn(value = REFERRED_ON, about = "on") LocalDate referredOn,
        @InColumn(CONFIRMED_ON) @Nullable LocalDate confirmedOn,
        @InColumn(CAMPAIGN_CODE) @Nullable String campaignCode,
        @InColumn(INTRODUCER) @Nullable Introducer introducer) implements ListRow {
    /** Introduced by a member, or by the branch. */
    public ReferralRow(String file, int line, String youthCode, Organization organization,
            @Nullable String referrerCode, String branchCode, ReferralChannel channel, LocalDate referredOn,
            @Nullable LocalDate confirmedOn, @Nullable String campaignCode) {
        this(file, line, youthCode, organization, referrerCode, branchCode, channel, referredOn, confirmedOn,
                campaignCode, null);
    }

    @Override
    public List<@Nullable Object> content() {
        return ListRow.withoutEmpty(2, ListRow.super.content());
    }

    @Override
    public Turn turn() {
        List<String> keys = new ArrayList<>(Turn.people(youthCode, referrerCode));
        if (campaignCode != null) {
            keys.add("campaign/" + campaignCode);
        }
        return Turn.of(referredOn, 1, keys);
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new ReferralActions.Refer(UUID.randomUUID(), ids.person(youthCode), organization,
                referrerCode == null ? null : ids.person(referrerCode), ids.unit(branchCode, referredOn), channel,
                referredOn, campaignCode == null ? null : ids.other("campaign/" + campaignCode), confirmedOn,
                introducer,
                null));
    }
}
