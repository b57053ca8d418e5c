"""``python -m cancu.cli``."""

import sys

from cancu.cli import main

sys.exit(main())
