"""What is left to the loop counts on the main thread, beside the thread that counts as well."""
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
        self.seen = 0

    def fetch(self, urls):
        threading.Thread(target=self._work, args=(urls,), daemon=True).start()

    def _work(self, urls):
        for url in urls:
            self.seen += 1  # expect: TW102
            on_main(self._report, url)

    def _report(self, url):
        self.seen += 1  # expect: TW102
        print(url)


downloads = Downloads()
downloads.fetch(["https://a.example", "ftp://b.example"])
GLib.MainLoop().run()
