"""Whoever starts the thread has stored by then what the test asks for: one in all."""

import threading


class Mapper:
    def __init__(self):
        self.device = None

    def spin(self, device):
        while device.is_open():
            print(device.read())

    def listen(self, events):
        for event in events:
            if self.device is None and event.code == "CTRL":
                self.device = event.device
                spinner = threading.Thread(target=self.spin, args=(event.device,))
                spinner.start()  # expect: TW201
        print("listened")


def main(events):
    Mapper().listen(events)
