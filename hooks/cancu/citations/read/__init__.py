"""Numbers, dates, issuers and sections read at a place of a text."""
