CREATE TABLE account (
    username TEXT PRIMARY KEY,
    display_name TEXT NOT NULL,
    role TEXT NOT NULL,
    unit TEXT,
    actor TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    password TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE sign_in_link (
    token TEXT PRIMARY KEY,
    username TEXT NOT NULL UNIQUE REFERENCES account,
    expires INTEGER NOT NULL) STRICT, WITHOUT ROWID;
