import threading

import websocket


class Feed:
    def __init__(self, url):
        self.count = 0
        self.socket = websocket.WebSocketApp(url, on_open=self.on_open, on_close=self.on_close)

    # It is connected once.
    def on_open(self, _socket):
        self.count = 0
        self.pump = threading.Thread(target=self.send)
        self.pump.start()

    def on_close(self, _socket, _code, _reason):
        self.pump.join()

    def send(self):
        self.count += 1
        self.socket.send(str(self.count))


feed = Feed("wss://example.com/feed")
feed.socket.run_forever()
