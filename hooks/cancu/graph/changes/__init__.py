"""What a day changes for those who cite: later texts, ends, days to come, plans to re-read."""
