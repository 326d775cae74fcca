"""What a test does with a thread, the program does not."""
import io
import unittest

from driver import Driver


class TestDriver(unittest.TestCase):
    def test_ends(self):
        driver = Driver(io.StringIO("a"))
        driver.start()
        driver._reader.join(2)
        self.assertFalse(driver._reader.is_alive())
