"""YAML with line and column, traps closed."""
