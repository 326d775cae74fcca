from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sensors import Sensor


class Hub:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sensors: list[Sensor] = []

    def attach(self, sensor: Sensor) -> None:
        with self._lock:
            self._sensors.append(sensor)

    def detach(self, sensor: Sensor) -> None:
        with self._lock:
            self._sensors.remove(sensor)
