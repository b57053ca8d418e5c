"""Corpora and queries for measuring the finder: everything here is made up, nothing is published."""
