package vn.oneplusone.app.cli;

/** How an answer is printed. */
enum Format {
    TEXT, JSON, CSV
}
