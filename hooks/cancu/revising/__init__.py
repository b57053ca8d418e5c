"""Tracked changes and comments in somebody's own Word file; everything else in it stays as it was.

The text of :attr:`Manuscript.text` is what offsets count in; :meth:`Manuscript.revised` gives the new file.
The twin in the browser is ``docs/assets/revising/{pieces,segments,track,repack,manuscript}.js``.

No library does this yet so that the drafter's file can be trusted to it: python-docx knows comments but no
tracked changes and writes the package anew; docx-revisions flattens what is not a plain run of the
paragraph; docx-editor works on whole paragraphs, turns tracking on for the file and has no twin for a
browser. What they leave out is what a letterhead is made of: tables, fields, hyperlinks, changes of others.
"""

from cancu.revising.manuscript import Change, Manuscript, Remark, page_lines

__all__ = ["Change", "Manuscript", "Remark", "page_lines"]
