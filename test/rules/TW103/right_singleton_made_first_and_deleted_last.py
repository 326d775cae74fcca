"""The one object is made before any thread, and taken away when all is over: the test fails then."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Settings:
    instance = None

    @staticmethod
    def get_instance():
        if not Settings.instance:
            Settings.instance = Settings()
        return Settings.instance

    @staticmethod
    def del_instance():
        if Settings.instance:
            del Settings.instance

    def read(self, key):
        return key


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.wfile.write(Settings.get_instance().read("base").encode())


def main():
    Settings.get_instance()
    srv = ThreadingHTTPServer(("", 8000), Handler)
    t = threading.Thread(target=srv.serve_forever)
    t.start()
    try:
        while True:
            time.sleep(500)
    except KeyboardInterrupt:
        pass
    finally:
        srv.shutdown()
        t.join(2)
        Settings.del_instance()


if __name__ == "__main__":
    main()
