import unittest

from readings import Writer, readings


class WriterTest(unittest.TestCase):
    def setUp(self):
        self.writer = Writer()

    def test_day(self):
        self.writer.add_day("monday", 3)
        self.assertEqual(readings["monday"], [3])
