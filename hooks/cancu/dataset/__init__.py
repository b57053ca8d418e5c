"""Loading and checking the dataset: YAML with line and column → corpus, or every problem at once."""
