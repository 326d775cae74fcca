import threading
import time

import keyboard
import serial


class Device:
    def __init__(self, port):
        self.port = serial.Serial(port)
        self.key = "f1"
        self.thread = threading.Thread(target=self.measure)
        self.thread.start()

    def reopen(self, port, key):
        self.port = serial.Serial(port)
        self.key = key

    def measure(self):
        while self.port.in_waiting == 0:
            time.sleep(0.001)
        print(self.port.read_all())
        while not keyboard.is_pressed(self.key):
            time.sleep(0.1)


device = Device("/dev/ttyUSB0")
device.reopen("/dev/ttyUSB1", "f2")
device.thread.join()
