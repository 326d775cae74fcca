import threading


class Server:
    def __init__(self):
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._serve)

    def start(self):
        self._thread.start()
        self._ready.wait()

    def _serve(self):
        print("serving")
        self._ready.set()

    def stop(self):
        self._thread.join()


server = Server()
server.start()
print("started")
server.stop()
