"""The flag is an attribute that the program puts on a plain Thread: the one object that both have anyway."""
import os
import threading
import time


class Watch:
    def __init__(self, path):
        self.path = path
        self._monitor = None

    def start(self):
        def look():
            there = os.path.isdir(self.path)
            while not self._monitor.stop_flag:  # expect: TW108
                if there != os.path.isdir(self.path):
                    there = not there
                    print("there" if there else "gone")
                time.sleep(1)

        self._monitor = threading.Thread(target=look)
        self._monitor.stop_flag = False
        self._monitor.start()

    def stop(self):
        self._monitor.stop_flag = True

    def join(self):
        self._monitor.join()


watch = Watch("/mnt/stick")
watch.start()
time.sleep(60)
watch.stop()
watch.join()
