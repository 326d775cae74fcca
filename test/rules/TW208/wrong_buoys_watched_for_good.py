import sys
import threading
import time


class Buoy:
    """Tells how high the waves are, again and again."""

    def __init__(self, name):
        self.name = name
        self.stop = False

    def watch(self):
        while not self.stop:  # expect: TW108
            print(self.name, "0.4 m")
            time.sleep(60)


class Watch(threading.Thread):
    def __init__(self, buoy):
        super().__init__()
        self.buoy = buoy

    def run(self):
        self.buoy.watch()


def listen(name, stop):
    while not stop.wait(30):
        print(name, "answers")


def main(names):
    stop = threading.Event()
    watches = []
    listeners = {}
    for name in names:
        watches.append(Watch(Buoy(name)))  # expect: TW208
        watches[-1].start()
    for name in names:
        listeners[name] = threading.Thread(target=listen, args=(name, stop))  # expect: TW208
        listeners[name].start()
    input("Enter ends it: ")
    stop.set()
    for watch in watches:
        watch.buoy.stop = True
        watch.join()
    for listener in listeners.values():
        listener.join()


main(sys.argv[1:])
