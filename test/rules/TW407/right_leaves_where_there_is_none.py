"""It asks whether there is a lock at all, and takes it then."""

import threading


class Log:
    lines = []

    @classmethod
    def begin(cls):
        cls.mutex = threading.Lock()

    @classmethod
    def add(cls, line):
        if not cls.mutex:
            return
        cls.mutex.acquire()
        try:
            cls.lines.append(line)
        finally:
            cls.mutex.release()


Log.begin()
threads = [threading.Thread(target=Log.add, args=(str(number),)) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
