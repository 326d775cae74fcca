import shutil
import threading


class Backup:
    def __init__(self, source, target):
        self.source = source
        self.target = target

    def copy(self):
        shutil.copytree(self.source, self.target)

    def begin(self):
        thread = threading.Thread(  # expect: TW207
            target=self.copy,
            name="backup",
        )
        thread.setDaemon(True)
        thread.start()


Backup("/home/ada", "/backup/ada").begin()
print("backup made")
