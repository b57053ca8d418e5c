"""Files people hand in (.txt, .md, .docx, .pdf) → their text, or a problem in Vietnamese. Never raises."""
