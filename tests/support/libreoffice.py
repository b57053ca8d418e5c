"""LibreOffice as a second reader of Word files: accepts or rejects every change, and makes pictures."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">
Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  Dim none()
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, none())
  Dim word(0) As New com.sun.star.beans.PropertyValue
  word(0).Name = "FilterName" : word(0).Value = "MS Word 2007 XML"
  document.storeToURL(ConvertToURL(target), word())
  document.close(True)
End Sub
</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false"><library:element library:name="Changes"/></library:library>
"""


def _office() -> str:
    found = shutil.which("soffice")
    if found is None:
        pytest.skip("LibreOffice is not installed")
    return found


def _profile(folder: Path) -> str:
    """A profile of its own; the macro goes into it after the first start, which lays out the folder."""
    address = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    standard = folder / "profile" / "user" / "basic" / "Standard"
    if not (standard / "Changes.xba").exists():
        subprocess.run(
            [_office(), "--headless", address, "--terminate_after_init"], capture_output=True, timeout=180
        )
        (standard / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
        (standard / "Changes.xba").write_text(_MACRO, encoding="utf-8")
    return address


def _run(folder: Path, *arguments: str) -> None:
    # Without windows LibreOffice falls over comments when it closes, after the work is done.
    command = [_office(), "--headless", "--norestore", _profile(folder), *arguments]
    subprocess.run(command, capture_output=True, timeout=180)


def settled(source: Path, folder: Path, command: str) -> Path:
    """The file with all changes accepted (``"Accept"``) or rejected (``"Reject"``), saved by LibreOffice."""
    target = folder / f"{source.stem}.{command.lower()}.docx"
    macro = f'macro:///Standard.Changes.Settle("{source}","{target}",".uno:{command}AllTrackedChanges")'
    _run(folder, macro)
    assert target.is_file(), "LibreOffice could not open the file"
    return target


def as_pdf(source: Path, folder: Path) -> Path:
    """The file as LibreOffice prints it."""
    _run(folder, "--convert-to", "pdf", "--outdir", str(folder), str(source))
    return folder / f"{source.stem}.pdf"
