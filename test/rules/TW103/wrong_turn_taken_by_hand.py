# Two that wait for the counter to be free may both find it so, and then both take it.
import threading
import time


class Counter:
    def __init__(self):
        self.free = True

    def serve(self, guest):
        while self.free is False:  # expect: TW103
            time.sleep(1)
        self.free = False
        print(guest)
        self.free = True


counter = Counter()
guests = [threading.Thread(target=counter.serve, args=(name,)) for name in ("Ann", "Ben")]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
