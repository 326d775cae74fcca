import subprocess
import sys
import threading


class Scales:
    def __init__(self, serial_port):
        self._busy = threading.Lock()
        self.serial_port = serial_port
        self._tare = subprocess.Popen(["tare"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def weigh(self):
        self._busy.acquire()  # expect: TW403:warning
        self.serial_port.write(b"W\n")
        grams = self.serial_port.readline()
        self._busy.release()
        return grams

    def zero(self):
        self._busy.acquire()  # expect: TW403:warning
        self._tare.stdin.write(b"0\n")
        self._tare.stdin.flush()
        self._busy.release()

    def show(self, grams):
        self._busy.acquire()  # expect: TW403:hint
        sys.stdout.write(grams)
        self._busy.release()
