import threading
import websocket


class Feed:
    def __init__(self, url):
        self.count = 0
        self.books = {}
        self.ws = websocket.WebSocketApp(url, on_message=self.on_message, on_open=self.on_open)
        self.thread = threading.Thread(target=self.ws.run_forever)
        self.thread.daemon = True
        self.thread.start()

    def on_open(self, ws):
        ws.send("hello")

    def on_message(self, ws, text):
        self.count += 1  # expect: TW102
        self.books[text] = self.count

    def reset(self):
        self.count += 1  # expect: TW102

    def show(self):
        for book in self.books:  # expect: TW107
            print(book)


feed = Feed("ws://localhost")
while True:
    feed.reset()
    feed.show()
