"""``python -m newsevents`` is the command line.

>>> import newsevents.__main__
"""

import sys

from newsevents.cli import main

if __name__ == "__main__":
    sys.exit(main())
