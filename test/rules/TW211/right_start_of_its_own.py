"""The subclass overrides start() and makes its own Thread; the base class is never used (TW211)."""
import threading
import time


class SoftPwm(threading.Thread):
    def __init__(self, pin):
        self.pin = pin
        self.stopping = threading.Event()
        self.thread = None

    def start(self):
        self.thread = threading.Thread(None, self.run, None, (), {})
        self.thread.start()

    def run(self):
        while not self.stopping.is_set():
            print(self.pin)
            time.sleep(0.1)

    def stop(self):
        self.stopping.set()
        self.thread.join()


pwm = SoftPwm(4)
pwm.start()
time.sleep(1)
pwm.stop()
