package vn.oneplusone.app.cli.audit;

import picocli.CommandLine.Command;
import vn.oneplusone.app.cli.console.CommandGroup;

/** {@code audit}: what an auditor runs. Needs the ledger's file and nothing else. */
@Command(name = "audit", mixinStandardHelpOptions = true, subcommands = {AuditVerify.class, AuditReplay.class,
        AuditExplain.class, AuditAnomalies.class, AuditRejudge.class, AuditErasures.class,
        AuditCheckpoint.class, AuditExport.class, AuditProve.class, AuditConsistency.class, AuditVerifyProof.class})
public final class Audit extends CommandGroup {
    Audit() {}
}
