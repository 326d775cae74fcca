import shutil
import threading
from pathlib import Path


def copy(source, target):
    shutil.copyfile(source, target)


def backup(folder):
    threads = []
    for number in range(4):
        source = Path(folder) / f"part-{number}.db"
        target = source.with_suffix(".bak")
        job = lambda: copy(source, target)  # expect: TW106
        thread = threading.Thread(target=job, name=f"copy-{number}")
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    backup("/var/lib/app")
