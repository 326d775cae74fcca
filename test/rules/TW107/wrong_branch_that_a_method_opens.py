"""Nobody calls `loosen` yet; whoever does opens the branch, so what the object was made with does not shut it for good."""
import threading


class Till:
    def __init__(self, quiet):
        self.quiet = quiet
        self.slips = []

    def loosen(self):
        self.quiet = False

    def note(self, item):
        if not self.quiet:
            self.slips.append(item)

    def read(self):
        for slip in self.slips:  # expect: TW107:information
            print(slip)


till = Till(quiet=True)


def serve():
    for item in ("tea", "scone", "jam"):
        till.note(item)


server = threading.Thread(target=serve)
server.start()
till.read()
server.join()
