"""Lists the licence of every package that `make site` installs, as the packages themselves state it.

    .venv/bin/python tools/licences.py
    .venv-materialx/bin/python tools/licences.py requirements-materialx.txt

Exit code 1 when one of them states no licence, or one that is not in the list below. Standard library only.
"""

from __future__ import annotations

import re
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Free to use, change and hand on inside an office. MPL covers only changes to those packages' own files.
KNOWN = {
    "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSD", "ISC", "MIT", "MPL-2.0", "OFL-1.1", "PSF-2.0",
}  # fmt: skip
MIT_WORDS = "Permission is hereby granted, free of charge, to any person obtaining a copy"
# The same licences under the names that older packages give them.
NAMES = {
    "MIT License": "MIT", "BSD License": "BSD", "Apache Software License": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0", "SIL OFL V1.1": "OFL-1.1", "The MIT License": "MIT",
    # pypdfium2 carries PDFium and what that is built with, all free to use and hand on.
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
    "ISC License (ISCL)": "ISC", "Python Software Foundation License": "PSF-2.0",
}  # fmt: skip


def locked(text: str) -> list[str]:
    """Names of the packages of a lock file."""
    names: list[str] = re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE)
    return names


def licence(name: str) -> str:
    """What an installed package states: an SPDX expression, else its classifier, else its own words."""
    about = metadata.metadata(name)
    classifiers = [each for each in about.get_all("Classifier") or [] if each.startswith("License ::")]
    said = [
        *(about.get_all("License-Expression") or []),
        *(each.split(" :: ")[-1] for each in classifiers),
        *(about.get_all("License") or []),
    ]
    stated = next(iter(said), "")
    words = stated.strip().split("\n")[0]
    return NAMES.get(words, words) or _from_file(name)


def _from_file(name: str) -> str:
    """MIT where the licence file that comes along opens with its words; empty for any other."""
    files = [path for path in metadata.files(name) or [] if "LICEN" in path.name.upper()]
    texts = [" ".join(path.read_text(encoding="utf-8").split()) for path in files]
    return "MIT" if texts and all(MIT_WORDS in text for text in texts) else ""


def allowed(expression: str) -> bool:
    """True when every part of "A AND B", or one of "A OR B", is a licence of the list."""
    return any(
        all(part.strip(" ()") in KNOWN for part in choice.split(" AND "))
        for choice in expression.split(" OR ")
    )


def main() -> int:
    """Prints a line a package."""
    unknown = []
    lock = sys.argv[1] if len(sys.argv) > 1 else "requirements.txt"
    for name in locked((ROOT / lock).read_text(encoding="utf-8")):
        stated = licence(name)
        print(f"{name:28} {metadata.version(name):14} {stated or '?'}")
        unknown += [] if allowed(stated) else [name]
    if unknown:
        print(f"Chưa rõ giấy phép: {', '.join(unknown)}.", file=sys.stderr)
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
