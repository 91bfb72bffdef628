"""Runs moto's server until its standard input closes, so that it ends when its parent does, however that ended."""

import os
import sys
import threading

from moto.server import main


def end_with_parent() -> None:
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()
main(sys.argv[1:])
