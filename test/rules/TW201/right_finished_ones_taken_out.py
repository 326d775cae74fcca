import shutil
import threading
import time


class Copier:
    def __init__(self):
        self.running = {}

    def copy(self, source, target):
        self.running[source] = threading.Thread(target=shutil.copy, args=(source, target))
        self.running[source].start()

    def tidy(self):
        for source in list(self.running):
            if not self.running[source].is_alive():
                print(source, "is copied")
                del self.running[source]


copier = Copier()
copier.copy("a.txt", "b.txt")
while copier.running:
    copier.tidy()
    time.sleep(0.2)
