"""A serial port that is busy, or gone, raises as it is opened."""

import threading

import serial


class Port:
    def __init__(self, name):
        self.lock = threading.Lock()
        self.serial_port = serial.Serial()
        self.serial_port.port = name

    def connect(self):
        if not self.serial_port.is_open:
            self.lock.acquire()  # expect: TW403
            self.serial_port.open()
            self.lock.release()


port = Port("/dev/ttyUSB0")
thread = threading.Thread(target=port.connect)
thread.start()
thread.join()
