CREATE TABLE referral_link (
    id TEXT PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    referrer TEXT NOT NULL,
    organization TEXT NOT NULL,
    branch TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    day TEXT,
    taken INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;

CREATE TABLE youth_claim (
    id TEXT PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    referrer TEXT NOT NULL,
    organization TEXT NOT NULL,
    branch TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    version INTEGER NOT NULL,
    wrapped BLOB,
    sealed BLOB,
    person TEXT,
    confirmed_on TEXT,
    asked TEXT) STRICT, WITHOUT ROWID;
