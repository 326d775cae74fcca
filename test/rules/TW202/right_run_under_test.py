"""A test calls the `run` of the class that it tests, to see what it does."""

import threading
import unittest


class Copier(threading.Thread):
    def __init__(self, items):
        super().__init__()
        self.items = items
        self.copied = []

    def run(self):
        self.copied.extend(self.items)


class CopierTest(unittest.TestCase):
    def test_copies_all(self):
        copier = Copier([1, 2])
        copier.run()
        self.assertEqual(copier.copied, [1, 2])


if __name__ == "__main__":
    unittest.main()
