"""How a document stands on a day: marks, the steps made of them, their proof and words, what came after."""
