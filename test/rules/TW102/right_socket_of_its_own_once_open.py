"""A class built on the library's: what its on_open starts, it starts once."""

import threading

import websocket


class Feed(websocket.WebSocketApp):
    def __init__(self, url):
        super().__init__(url)
        self.count = 0

    def on_open(self):
        self.pump = threading.Thread(target=self.send_all)
        self.pump.start()

    def send_all(self):
        self.count += 1

    def on_close(self, _code, _reason):
        self.pump.join()


feed = Feed("wss://example.com/feed")
receiver = threading.Thread(target=feed.run_forever)
receiver.start()
receiver.join()
