"""Asked for by the constructor of whoever starts the thread: it is there before, and nobody takes it away."""

import os
import tempfile
import threading


class Folder:
    path = None

    @classmethod
    def temp(cls, name):
        if cls.path is None:
            cls.path = cls.make()
        return cls.path + name

    @staticmethod
    def make():
        made = tempfile.mkdtemp()
        if not made.endswith(os.sep):
            made += os.sep
        return made


class Attack:
    def __init__(self):
        self.file = Folder.temp("capture")

    def run(self):
        thread = threading.Thread(target=self.dump)
        thread.start()
        print(Folder.temp("list"))
        thread.join()

    def dump(self):
        print(Folder.temp("dump"))


Attack().run()
