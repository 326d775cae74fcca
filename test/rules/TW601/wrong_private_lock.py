"""A private lock is named in the declaration as the class spells it."""
import threading


class Tally:
    def __init__(self):
        self.__lock = threading.Lock()
        self.__count = 0  # guarded by: self.__lock

    def add(self):
        with self.__lock:
            self.__count += 1

    def __drop(self):
        self.__count -= 1  # expect: TW601

    def run(self):
        self.add()
        self.__drop()


class LoudTally(Tally):
    pass


tally = LoudTally()
threads = [threading.Thread(target=tally.run) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
