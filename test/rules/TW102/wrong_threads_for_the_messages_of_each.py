"""Each feed of several handles every message on another thread."""

import threading

import websocket


class Feed:
    def __init__(self, url):
        self.count = 0
        self.socket = websocket.WebSocketApp(url, on_message=self.on_message)

    def on_message(self, _socket, text):
        threading.Thread(target=self.handle, args=(text,)).start()  # expect: TW201:hint

    def handle(self, text):
        self.count += 1  # expect: TW102:warning
        print(text)


for _ in range(3):
    feed = Feed("wss://example.com/feed")

    feed.socket.run_forever()
