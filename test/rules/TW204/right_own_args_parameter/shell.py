import shlex
import subprocess
import threading


class ShellThread(threading.Thread):
    """Runs one command line; `args` is the line as a person types it."""

    def __init__(self, args):
        super().__init__(name=args)
        self.line = args
        self.code = None

    def run(self):
        self.code = subprocess.call(shlex.split(self.line))
