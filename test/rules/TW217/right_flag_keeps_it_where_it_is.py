import threading
import time


class Sampler(threading.Thread):
    def __init__(self, probe):
        super().__init__()
        self.probe = probe
        self.hold = False
        self.closed = False

    def run(self):
        while True:  # expect: TW108
            self.probe.sample()
            time.sleep(1)
            if self.hold:
                while True:  # expect: TW302
                    time.sleep(0.5)
                    if not self.hold:
                        break
            if self.closed:
                break

    def close(self):
        self.closed = True


class Desk:
    def __init__(self, probe):
        self.sampler = Sampler(probe)
        self.sampler.start()  # expect: TW201

    def stop_for_a_while(self, button):
        if button.is_down():
            self.sampler.hold = True
        else:
            self.sampler.hold = False
