import threading
import urllib.request


class Refresher(threading.Thread):
    """Fetches the index in the background, or at once for somebody who asks for it."""

    def __init__(self, path, notify=None):
        super().__init__(daemon=True)
        self.path = path
        self.notify = notify

    def fetch(self):
        page = urllib.request.urlopen("https://example.org/index")
        with open(self.path, "wb") as out:
            out.write(page.read())
        return True

    def run(self):
        if self.fetch() and self.notify is not None:
            self.notify()


def refresh_now(path):
    return Refresher(path).fetch()


def refresh_by_name(path):
    refresher = Refresher(path)
    done = refresher.fetch()
    return done


background = Refresher("index.bin")
background.start()
print(refresh_now("other.bin"), refresh_by_name("third.bin"))
background.join()
