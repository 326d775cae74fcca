"""Tests that stop a thread and fail where it has not ended."""
import threading
import time
import unittest


class Heartbeat(threading.Thread):
    def __init__(self, beat):
        super().__init__()
        self._beat = beat
        self._stopped = threading.Event()

    def run(self):
        while not self._stopped.wait(0.1):
            self._beat()

    def stop(self):
        self._stopped.set()


def test_stops_when_told():
    heart = Heartbeat(lambda: None)
    heart.start()
    heart.stop()
    time.sleep(0.5)
    assert not heart.is_alive(), "it beats on"


def test_all_are_through():
    readers = [threading.Thread(target=time.sleep, args=(0.1,)) for _ in range(3)]
    for reader in readers:
        reader.start()
    time.sleep(0.5)
    assert not any(reader.is_alive() for reader in readers)


class TestHeartbeat(unittest.TestCase):
    def test_beats_once_more(self):
        beats = []
        heart = Heartbeat(lambda: beats.append(1))
        heart.start()
        time.sleep(0.25)
        heart.stop()
        time.sleep(0.2)
        self.assertFalse(heart.is_alive())
        self.assertEqual(len(beats), 2)
