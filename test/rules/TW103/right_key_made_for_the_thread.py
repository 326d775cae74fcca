"""Each download has a key of its own, made right before its thread: no other thread has that entry."""

import threading
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
        threading.Thread(target=self._run, args=(download, url), daemon=True).start()
        return download

    def _run(self, download, url):
        Progress.reset(download)
        for part in range(100):
            Progress.smooth(download, part)


manager = Manager()
while True:
    manager.create(input())
