"""Objects of a class of threads in a list: the mask of one is that of the other."""

import os
import threading


class Archiver(threading.Thread):
    def __init__(self, path, mask):
        super().__init__()
        self.path = path
        self.mask = mask

    def run(self):
        before = os.umask(self.mask)  # expect: TW506
        with open(self.path, "w") as archive:
            archive.write("entries")
        os.umask(before)


archivers = [Archiver("private.log", 0o077), Archiver("public.log", 0o022)]
for archiver in archivers:
    archiver.start()
for archiver in archivers:
    archiver.join()
