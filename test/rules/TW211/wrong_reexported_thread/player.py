import subprocess

from compat import Thread


class Player(Thread):
    def __init__(self, path):  # expect: TW211
        self.prepare(path)

    def prepare(self, path):
        self.command = ["aplay", path]

    def run(self):
        subprocess.run(self.command, check=False)
