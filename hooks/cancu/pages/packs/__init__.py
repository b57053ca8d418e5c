"""Lesson packs: macros that hand-written pages call, and what the dataset answers them with."""
