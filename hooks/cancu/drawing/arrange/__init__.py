"""Where cards and lines lie."""
