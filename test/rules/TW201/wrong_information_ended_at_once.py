"""The program ends itself without waiting for its threads: what shuts the server down may not come to it."""

import os
import socketserver
import threading
import time

server = socketserver.TCPServer(("127.0.0.1", 8000), socketserver.StreamRequestHandler)


def stop():
    print("Stopping")
    threading.Thread(target=server.shutdown).start()  # expect: TW201:information


threading.Thread(target=server.serve_forever, daemon=True).start()
try:
    while True:
        time.sleep(1)
except KeyboardInterrupt:
    stop()
    print("bye")
    os._exit(0)
