"""Numbers the status page shows."""

hits = 0
started_at = 0.0
