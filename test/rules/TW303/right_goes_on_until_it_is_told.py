"""The thread goes on until it is told to stop: a join would wait for ever."""

import time
import unittest
from threading import Thread


class SerialInterface(Thread):
    def __init__(self, ports):
        super().__init__()
        self.__ports = ports
        self.__connected = False
        self.__is_stop_requested = False

    def is_connected(self):
        return self.__connected

    def stop(self):
        self.__is_stop_requested = True

    def __connect(self):
        return len(self.__ports) > 0

    def __main_loop(self):
        while self.__is_stop_requested is False:
            time.sleep(0.1)

    def run(self):
        while self.__is_stop_requested is False:
            if self.__connect():
                self.__connected = True
                self.__main_loop()
            self.__connected = False
            time.sleep(1)


class TestSerial(unittest.TestCase):
    def setUp(self):
        self.si = None

    def tearDown(self):
        if self.si and self.si.is_alive():
            self.si.stop()  # expect: TW217:information

    def test_connect(self):
        self.si = SerialInterface(["COM1"])
        self.si.start()
        time.sleep(1)  # give time for serial connection to establish
        connected = self.si.is_connected()
        self.assertTrue(connected)
