"""Without a window there is nobody to keep apart from: the helper calls at once only then."""
import threading

from gi.repository import GLib

headless = False


def on_main(func, *args):
    if headless:
        func(*args)
    else:
        GLib.idle_add(func, *args)


class Downloads:
    def __init__(self):
        self.finished = 0
        self.failed = 0

    def fetch(self, urls):
        threading.Thread(target=self._work, args=(urls,), daemon=True).start()

    def _work(self, urls):
        for url in urls:
            on_main(self._count, url.startswith("https:"))

    def _count(self, ok):
        if ok:
            self.finished += 1
        else:
            self.failed += 1


downloads = Downloads()
downloads.fetch(["https://a.example", "ftp://b.example"])
downloads.fetch(["https://c.example"])
GLib.MainLoop().run()
