-- Some files learned this before the pauses of claims, others after: it may be there. Texts are compared byte by byte.
CREATE TABLE IF NOT EXISTS provider_binding (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    username TEXT NOT NULL UNIQUE REFERENCES account,
    since INTEGER NOT NULL,
    PRIMARY KEY (issuer, subject)) STRICT, WITHOUT ROWID;
