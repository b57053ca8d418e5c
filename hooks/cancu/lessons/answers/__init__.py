"""The answer to each macro."""
