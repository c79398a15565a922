package vn.oneplusone.app.cli.console;

/** How an answer is printed. */
public enum Format {
    TEXT, JSON, CSV
}
