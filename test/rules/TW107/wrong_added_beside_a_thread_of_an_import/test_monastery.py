from unittest import TestCase

from bells import bells


class MonasteryTest(TestCase):
    def setUp(self):
        bells.at(1, 'matins')
