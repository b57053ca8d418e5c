"""Questions made from the library, for cards and self-tests."""
