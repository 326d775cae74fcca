import subprocess

from .threads import Thread


class Scanner:
    def __init__(self, device):
        self.device = device
        self.thread = None

    def begin(self):
        target = "page.png"
        self.thread = Thread(target=self._scan, args=(target))  # expect: TW204
        self.thread.start()

    def finish(self):
        self.thread.join()

    def _scan(self, target):
        subprocess.run(["scanimage", "-d", self.device, "-o", target], check=False)
