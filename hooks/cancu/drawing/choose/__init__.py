"""Which documents and lines a drawing shows."""
