"""What the pages share."""

hits = 0
