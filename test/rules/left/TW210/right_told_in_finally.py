"""Whatever a task raises goes along with its end to whoever waits for that."""
import concurrent.futures
import queue
import shutil
import sys


class Copier:
    def __init__(self):
        self._ended = queue.Queue()
        self._pool = concurrent.futures.ThreadPoolExecutor(3)

    def copy(self, source, target):
        def work():
            try:
                shutil.copy(source, target)
            finally:
                self._ended.put((source, sys.exc_info()[1]))

        self._pool.submit(work)

    def wait_for(self, count):
        for _ in range(count):
            source, error = self._ended.get()
            print(source, error or "copied")
        self._pool.shutdown()


copier = Copier()
copier.copy("/etc/hosts", "/tmp/hosts")
copier.copy("/etc/none", "/tmp/none")
copier.wait_for(2)
