"""A session of so many minutes for somebody: its plan, what it teaches, and its slides."""
