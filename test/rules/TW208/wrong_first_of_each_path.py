import sys
import threading

import requests


def report(name):
    threading.Thread(target=requests.post, args=("https://example.org", name), daemon=True).start()  # expect: TW208


class Setup:
    def __init__(self):
        self.config = None

    def parse(self, args):
        for arg in args:
            if self.config is None:
                self.config = arg
                report("config")
            if arg.endswith("/"):
                self.config = None


Setup().parse(sys.argv[1:])
