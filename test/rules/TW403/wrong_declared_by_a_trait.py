"""The class only declares what its methods put there."""

import threading

from traits.api import Any, HasTraits


class Preferences(HasTraits):
    _lk = Any

    def __init__(self, **traits):
        self._lk = threading.Lock()
        self._values = {}
        self._files = {}

    def add(self, dictionary):
        self._lk.acquire()  # expect: TW403:hint
        self._values.update(dictionary)
        self._lk.release()

    def child(self, name):
        self._lk.acquire()  # expect: TW403
        self._files[name] = open(name)
        self._lk.release()
