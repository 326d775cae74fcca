import threading
import urllib.request


class Loader(threading.Thread):
    def __init__(self, results):
        super().__init__(daemon=True)
        self.results = results

    def run(self):
        for number in range(5):
            with urllib.request.urlopen(f"https://example.com/{number}") as page:
                self.results.put(page.read().decode())
