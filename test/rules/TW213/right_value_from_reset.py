"""The settings have their values since they were made: `__init__` leaves that to `reset()`."""
import threading


class Settings:
    __slots__ = ("host", "port")

    def __init__(self):
        self.reset()

    def reset(self):
        self.host = "localhost"
        self.port = 8080


settings = Settings()


class Server:
    def serve(self):
        print("serving at", settings.host, settings.port)

    def in_background(self):
        thread = threading.Thread(target=self.serve)
        thread.start()
        return thread


class ServerTest:
    def begin(self):
        self.before = settings.port
        self.thread = Server().in_background()
        settings.port = 7000

    def end(self):
        self.thread.join()
        settings.port = self.before
