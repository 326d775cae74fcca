"""The constructor asks for it only sometimes, and then the thread and whoever starts it are the first."""

import os
import sys
import tempfile
import threading


class Folder:
    path = None

    @classmethod
    def temp(cls, name):
        if cls.path is None:  # expect: TW103
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
        self.file = Folder.temp("capture") if len(sys.argv) > 1 else None

    def run(self):
        thread = threading.Thread(target=self.dump)
        thread.start()
        print(Folder.temp("list"))
        thread.join()

    def dump(self):
        print(Folder.temp("dump"))


Attack().run()
