package vn.oneplusone.reporting.figures;

/** Where the next page starts: the ledger size of the first page, so that pages fit together, and the rows already shown. */
record Cursor(long size, long shown) {
    static Cursor of(String text) {
        String[] parts = text.split("-", 2);
        try {
            Cursor cursor = new Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[parts.length - 1]));
            if (parts.length == 2 && cursor.size >= 0 && cursor.shown >= 0) {
                return cursor;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
        throw new IllegalArgumentException("not a cursor");
    }

    @Override
    public String toString() {
        return size + "-" + shown;
    }
}
