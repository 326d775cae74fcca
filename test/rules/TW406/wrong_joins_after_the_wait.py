"""Main waits until all have landed, and only joins them then: where they were quicker, it waits for ever."""

import threading


class Runway:
    def __init__(self, planes):
        self.flying = planes
        self.clear = threading.Condition()

    def land(self):
        with self.clear:
            self.flying -= 1
            if self.flying == 0:
                self.clear.notify_all()

    def close(self):
        with self.clear:
            self.clear.wait()  # expect: TW406


runway = Runway(3)
planes = [threading.Thread(target=runway.land) for _ in range(3)]
for plane in planes:
    plane.start()
runway.close()
for plane in planes:
    plane.join()
