"""A partial hands each thread the key that was made for it alone."""

import functools, threading
import uuid


class Progress:
    shown = {}

    @staticmethod
    def smooth(download, value):
        if download not in Progress.shown:
            Progress.shown[download] = 0
        Progress.shown[download] = max(value, Progress.shown[download])

    @staticmethod
    def reset(download):
        if download in Progress.shown:
            del Progress.shown[download]


class Manager:
    def create(self, url):
        download = str(uuid.uuid4())
        threading.Thread(target=functools.partial(self._run, download, url), daemon=True).start()
        return download

    def _run(self, download, url):
        Progress.reset(download)
        for part in range(100):
            Progress.smooth(download, part)


manager = Manager()
while True:
    manager.create(input())
