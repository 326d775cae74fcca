import threading
import time


class Server:
    def __init__(self):
        self._ready = False
        self._thread = threading.Thread(target=self._serve)

    def start(self):
        self._thread.start()
        while not self._ready:
            time.sleep(0.01)

    def _serve(self):
        print("serving")
        self._ready = True

    def stop(self):
        self._thread.join()


server = Server()
server.start()
print("started")
server.stop()
