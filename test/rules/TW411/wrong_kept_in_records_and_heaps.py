"""What callers hand in lies in a record, in a heap or behind a weak reference."""

import heapq
import threading
import weakref
from dataclasses import dataclass
from typing import Callable


@dataclass
class Task:
    name: str
    action: Callable[[], None]


class Runner:
    def __init__(self):
        self._lock = threading.Lock()
        self._tasks = {}

    def add(self, name, action):
        with self._lock:
            self._tasks[name] = Task(name, action)

    def fire(self, name):
        with self._lock:
            task = self._tasks.pop(name, None)
            if task is not None:
                task.action()  # expect: TW411


class Timers:
    def __init__(self):
        self._lock = threading.Lock()
        self._heap = []

    def at(self, when, action):
        with self._lock:
            heapq.heappush(self._heap, (when, action))

    def tick(self):
        with self._lock:
            when, action = heapq.heappop(self._heap)
            action()  # expect: TW411


class Bus:
    def __init__(self):
        self._lock = threading.Lock()
        self._refs = []

    def listen(self, listener):
        with self._lock:
            self._refs.append(weakref.WeakMethod(listener))

    def fire(self, message):
        with self._lock:
            for reference in self._refs:
                listener = reference()
                if listener is not None:
                    listener(message)  # expect: TW411
