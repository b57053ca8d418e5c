"""The catalogue of problem codes, with remedies."""
