ALTER TABLE youth_claim ADD COLUMN paused_at INTEGER;
