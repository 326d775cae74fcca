import threading
import time

import serial


class Motor:
    """One port: a command and its answer belong together."""

    def __init__(self):
        self._port = serial.Serial("/dev/ttyUSB0")
        self._lock = threading.Lock()

    def ask(self, command):
        with self._lock:
            self._port.write(command)
            time.sleep(0.05)
            return self._port.readline()


motor = Motor()


def poll():
    for _ in range(10):
        print(motor.ask(b"pos\n"))


t = threading.Thread(target=poll)
t.start()
motor.ask(b"go\n")
t.join()
