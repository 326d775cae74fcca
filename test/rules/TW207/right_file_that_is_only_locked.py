"""A file that is only locked, and one that is only made: nothing is written that could be cut off."""
import fcntl
import subprocess
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def app_lock(name):
    path = Path(tempfile.gettempdir()) / f"office_{name}.lock"
    fh = open(path, "ab")
    try:
        fcntl.flock(fh.fileno(), fcntl.LOCK_EX)
        yield
    finally:
        fcntl.flock(fh.fileno(), fcntl.LOCK_UN)
        fh.close()


def warm_up(apps):
    for app in apps:
        with app_lock(app):
            subprocess.run(["true", app], capture_output=True, timeout=60)
        open(f"{app}.warm", "w").close()


def main():
    threading.Thread(target=warm_up, args=(["word", "excel"],), daemon=True).start()
    time.sleep(1)


if __name__ == "__main__":
    main()
