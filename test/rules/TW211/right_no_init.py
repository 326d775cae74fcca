import threading
import time


class Napper(threading.Thread):
    seconds = 0.5

    def run(self):
        time.sleep(self.seconds)
        print(self.name, "is awake")


class LongNapper(Napper):
    seconds = 2.0


class Counted(Napper):
    made = []

    def __new__(cls, *args, **kwargs):
        cls.made.append(cls.__name__)
        return super().__new__(cls)


nappers = [Napper(), LongNapper(), Counted(name="counted")]
for napper in nappers:
    napper.start()
for napper in nappers:
    napper.join()
