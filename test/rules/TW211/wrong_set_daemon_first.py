import threading
import time


def make_beacon(text):
    class Beacon(threading.Thread):
        def __init__(self):  # expect: TW211
            self.setDaemon(True)
            super(Beacon, self).__init__(name=text)

        def run(self):
            while True:
                time.sleep(1)
                print(text)

    return Beacon()


beacon = make_beacon("here")
beacon.start()
input("return to leave ")
