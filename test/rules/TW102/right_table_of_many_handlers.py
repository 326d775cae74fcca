"""Keys and what they do: whichever it is, the one thread does it."""

import sys
import threading


class Terminal:
    def __init__(self):
        self.position = 0
        self._lock = threading.RLock()

    def write(self, text):
        with self._lock:
            sys.stdout.write(text)

    def start(self):
        self.thread = threading.Thread(target=self._loop, daemon=True)
        self.thread.start()

    def _loop(self):
        actions = {
            'a': self._press_a,
            'b': self._press_b,
            'c': self._press_c,
            'd': self._press_d,
            'e': self._press_e,
            'f': self._press_f,
            'g': self._press_g,
            'h': self._press_h,
            'i': self._press_i,
            'j': self._press_j,
            'k': self._press_k,
            'l': self._press_l,
            'm': self._press_m,
            'n': self._press_n,
        }
        while True:
            key = sys.stdin.read(1)
            if key in actions:
                actions[key]()
            else:
                self.position += 1

    def _press_a(self):
        self.position = 0

    def _press_b(self):
        self.position = 1

    def _press_c(self):
        self.position = 2

    def _press_d(self):
        self.position = 3

    def _press_e(self):
        self.position = 4

    def _press_f(self):
        self.position = 5

    def _press_g(self):
        self.position = 6

    def _press_h(self):
        self.position = 7

    def _press_i(self):
        self.position = 8

    def _press_j(self):
        self.position = 9

    def _press_k(self):
        self.position = 10

    def _press_l(self):
        self.position = 11

    def _press_m(self):
        self.position = 12

    def _press_n(self):
        self.position = 13
