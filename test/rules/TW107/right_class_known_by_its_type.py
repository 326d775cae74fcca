"""A type hint names the class that makes the camera: it calls back on the thread of whoever has it take a picture."""

from typing import Callable, Dict, Set, Type


class Camera:
    def __init__(self, name: str, lost: Callable[["Camera"], None]):
        self.name = name
        self.lost = lost

    def trigger(self):
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
        for name in self.lost:
            del self.loaded[name]
