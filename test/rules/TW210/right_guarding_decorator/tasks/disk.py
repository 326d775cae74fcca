import os

from .guard import never_raises


@never_raises
def sweep():
    for entry in os.scandir("/tmp"):
        if entry.name.startswith("job-"):
            os.remove(entry.path)
