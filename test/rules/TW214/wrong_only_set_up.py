import threading
import urllib.request


class Refresher(threading.Thread):
    def __init__(self):
        super().__init__()
        self.paths = []
        self.state = "new"
        self.lock = threading.Lock()

    def say(self, state):
        with self.lock:
            self.state = state
        print("refresher:", state)

    def want(self, path):
        self.paths.append(path)

    def fetch(self, path):
        page = urllib.request.urlopen("https://example.org/" + path)
        with open(path, "wb") as out:
            out.write(page.read())

    def run(self):
        self.say("at work")
        self.want("last.bin")
        for path in self.paths:
            self.fetch(path)
        self.say("done")


refresher = Refresher()  # expect: TW214
refresher.say("made")
refresher.want("index.bin")
