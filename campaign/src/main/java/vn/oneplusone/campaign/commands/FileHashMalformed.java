package vn.oneplusone.campaign.commands;

/** Not 64 hexadecimal digits, so no SHA-256 of a file. */
public final class FileHashMalformed extends CampaignRefusal {
    public FileHashMalformed() {
        super();
    }
}
