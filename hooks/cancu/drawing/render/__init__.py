"""SVG and list of an arranged drawing."""
