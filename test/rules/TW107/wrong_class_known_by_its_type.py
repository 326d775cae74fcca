"""Which class makes the camera is told by a type hint only: its thread calls back what it was given."""

from threading import Thread
from typing import Callable, Dict, Set, Type


class Camera:
    def __init__(self, name: str, lost: Callable[["Camera"], None]):
        self.name = name
        self.lost = lost

    def trigger(self):
        Thread(target=self._photo, daemon=True).start()

    def _photo(self):
        try:
            self.take()
        except OSError:
            self.lost(self)

    def take(self):
        raise OSError(self.name)


class Configurator:
    def __init__(self, kind: Type[Camera]):
        self.kind = kind
        self.loaded: Dict[str, Camera] = {}
        self.lost: Set[str] = set()

    def load(self, name):
        camera = self.kind(name, self.on_lost)
        self.loaded[name] = camera
        camera.trigger()

    def on_lost(self, camera: Camera):
        self.lost.add(camera.name)

    def refresh(self):
        for name in self.lost:  # expect: TW107
            del self.loaded[name]
