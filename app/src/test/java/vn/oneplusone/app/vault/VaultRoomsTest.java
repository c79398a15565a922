package vn.oneplusone.app.vault;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.ProgramClasses;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.keys.broken.KnowsAccounts;

/** Between the rooms of the vault arrows go one way. */
class VaultRoomsTest {
    private static final ArchRule ONE_WAY = layeredArchitecture().consideringOnlyDependenciesInAnyPackage(
            "vn.oneplusone.app.vault..").withOptionalLayers(true).layer("doors").definedBy("vn.oneplusone.app.vault")
            .layer("accounts").definedBy("..vault.accounts..").layer("links").definedBy("..vault.links..")
            .layer("journal").definedBy("..vault.journal..").layer("keys").definedBy("..vault.keys..").layer("store")
            .definedBy("..vault.store..").whereLayer("doors").mayNotBeAccessedByAnyLayer().whereLayer("accounts")
            .mayOnlyBeAccessedByLayers("doors").whereLayer("links").mayOnlyBeAccessedByLayers("doors", "accounts")
            .whereLayer("journal").mayOnlyBeAccessedByLayers("doors", "accounts").whereLayer("keys")
            .mayOnlyBeAccessedByLayers("doors", "accounts", "links");

    @Test
    void arrows_between_the_rooms_of_the_vault_go_one_way() {
        JavaClasses vault = ProgramClasses.below("vn.oneplusone.app.vault");
        assertThat(vault).hasSizeGreaterThan(50);
        ONE_WAY.check(vault);
    }

    @Test
    void keys_that_know_accounts_are_found() {
        assertThat(ONE_WAY.evaluate(new ClassFileImporter().importClasses(KnowsAccounts.class, Account.class))
                .hasViolation()).isTrue();
    }
}
