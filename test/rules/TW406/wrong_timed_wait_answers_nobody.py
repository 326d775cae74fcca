"""After five seconds the pilot takes the runway, whether the tower has named one or not."""

import threading


class Tower:
    def __init__(self):
        self.radio = threading.Condition()
        self.runway = None

    def land(self):
        with self.radio:
            self.radio.wait(5)  # expect: TW406:hint
            print("landing on", self.runway.lower())

    def clear(self, runway):
        with self.radio:
            self.runway = runway
            self.radio.notify()


tower = Tower()
pilot = threading.Thread(target=tower.land)
controller = threading.Thread(target=tower.clear, args=("27L",))
pilot.start()
controller.start()
pilot.join()
controller.join()
