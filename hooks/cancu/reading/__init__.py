"""Files people hand in, whatever kind → their text, or a refusal in Vietnamese that says what to do."""
