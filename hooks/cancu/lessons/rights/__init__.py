"""Rights and duties in a lesson: which rules may be taught on the day, as table, cards and cases."""
