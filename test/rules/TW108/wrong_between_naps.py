import threading
import time


class WebSocketApp:
    def __init__(self, url, keep_running=True):
        self.url = url
        self.keep_running = keep_running
        self.sock = None

    def close(self):
        self.keep_running = False  # expect: TW217
        self.sock.close()

    def _send_ping(self, interval):
        while True:  # expect: TW108
            for i in range(interval):
                time.sleep(1)
                if not self.keep_running:
                    return
            self.sock.ping()

    def run_forever(self, sock, ping_interval=0):
        self.sock = sock
        thread = None
        try:
            if ping_interval:
                thread = threading.Thread(target=self._send_ping, args=(ping_interval,))
                thread.daemon = True
                thread.start()
            while self.keep_running:
                data = self.sock.recv()
                if data is None:
                    break
        finally:
            if thread:
                self.keep_running = False
            self.sock.close()
