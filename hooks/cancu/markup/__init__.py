"""What pages and lessons share: links, templates, the block that says how a document stands."""
