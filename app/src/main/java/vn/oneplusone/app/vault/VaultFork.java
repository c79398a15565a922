package vn.oneplusone.app.vault;

/** A vault for trying something out, over another one. */
public final class VaultFork extends SealingVault {
    private final VaultStore base;
    private final ForkedStore forked;

    VaultFork(VaultStore base, ForkedStore forked) {
        super(forked);
        this.base = base;
        this.forked = forked;
    }

    /**
     * Has the vault below keep, durably, all that is new here, so that what was sealed here can be opened there.
     *
     * @return false if something was given out otherwise there meanwhile, or somebody forgotten: then nothing that was
     * sealed or reserved here may be used
     */
    public boolean keep() {
        return base.keep(forked.values());
    }
}
