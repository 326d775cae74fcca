import threading


class Settings:
    _lock = threading.Lock()
    _only = None

    def __new__(cls, *args):
        if not cls._only:  # expect: TW103
            with cls._lock:
                cls._only = super().__new__(cls)
        return cls._only

    def path(self):
        return "settings.ini"
