"""What derives from what: lineage of one document, and who carries out which central document."""
