package vn.oneplusone.app.cli.audit;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.oneplusone.app.cli.console.Language;

/** {@code audit}: what an auditor runs. Needs the ledger's file and nothing else. */
@Command(name = "audit", mixinStandardHelpOptions = true, subcommands = {AuditVerify.class, AuditReplay.class,
        AuditExplain.class, AuditAnomalies.class, AuditErasures.class,
        AuditCheckpoint.class, AuditExport.class, AuditProve.class, AuditConsistency.class, AuditVerifyProof.class})
public final class Audit implements Runnable {
    @Spec
    private CommandSpec spec;

    @CommandLine.Mixin
    @SuppressWarnings("unused") // shows --lang in the help; it is looked for before anything is parsed
    private Language language;

    Audit() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
