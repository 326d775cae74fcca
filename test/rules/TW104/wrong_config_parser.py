import configparser
import threading


class Settings:
    def __init__(self, path):
        self.path = path
        self._lock = threading.Lock()
        self.config = configparser.ConfigParser()
        self.config.read(path)

    def forget(self):
        with self._lock:
            self.config.remove_section("main")
            self.config.add_section("main")

    def name(self):
        return self.config.get("main", "name")

    def rename(self, name):
        with self._lock:
            self.config.set("main", "name", name)

    def restyle(self, style):
        self.config.set("main", "style", style)  # expect: TW104
