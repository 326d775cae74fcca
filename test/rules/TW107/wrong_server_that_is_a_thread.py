import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class HttpHandler(BaseHTTPRequestHandler):
    def do_GET(self):
        swap_client = self.server.swap_client
        swap_client.accept_bid(self.path)
        self.send_response(200)
        self.end_headers()


class HttpThread(threading.Thread, ThreadingHTTPServer):
    def __init__(self, host, port, swap_client):
        threading.Thread.__init__(self)
        self.swap_client = swap_client
        self.stop_event = threading.Event()
        ThreadingHTTPServer.__init__(self, (host, port), HttpHandler)

    def run(self):
        while not self.stop_event.is_set():
            self.handle_request()


class BasicSwap:
    def __init__(self):
        self.swaps_in_progress = dict()

    def start(self):
        self.thread_http = HttpThread("127.0.0.1", 8080, self)
        self.thread_http.start()

    def accept_bid(self, bid_id):
        self.swaps_in_progress[bid_id] = time.time()

    def update(self):
        for bid_id, began in self.swaps_in_progress.items():  # expect: TW107
            print(bid_id, began)


swap_client = BasicSwap()
swap_client.start()
while True:
    swap_client.update()
    time.sleep(1)
