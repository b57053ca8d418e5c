"""Office files to hand out and to change: lesson packs and outlines of reports as .docx."""
