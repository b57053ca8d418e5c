"""The citation graph: what derives from what, what ended when, and who must re-read their plan.

Everything here is a pure function of the corpus; the day is always an argument.
"""
