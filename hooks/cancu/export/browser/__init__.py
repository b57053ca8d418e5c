"""Data for the scripts of our own pages."""
