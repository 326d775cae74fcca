import sys
import threading
import time
import socketserver
from http.server import BaseHTTPRequestHandler, HTTPServer

abort = False
cond = threading.Condition()


class Server(socketserver.ThreadingMixIn, HTTPServer):
    daemon_threads = True


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        global abort
        cleanup()
        abort = True


def cleanup():
    with open("settings.ini", "w") as f:
        f.write("x = 1\n")


def stream():
    global abort
    try:
        server = Server(("", 8000), Handler)
        server.serve_forever()
    finally:
        cleanup()
        abort = True
        sys.exit(0)


def encode():
    with cond:
        while not abort:
            cond.wait(1)


worker = threading.Thread(target=encode, daemon=False)
worker.start()
stream_thread = threading.Thread(target=stream, daemon=True)
stream_thread.start()
worker.join()
