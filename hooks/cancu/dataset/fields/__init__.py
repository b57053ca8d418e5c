"""Fields of each record: types, tables, JSON Schema."""
