import queue
import threading

import websocket


class Link:
    def __init__(self, url):
        self.socket = websocket.WebSocketApp(url)
        threading.Thread(target=self.socket.run_forever, daemon=True).start()

    def is_up(self):
        return self.socket.sock is not None

    def send(self, data):
        self.socket.send(data)


class Server:
    def __init__(self, url):
        self.url = url
        self.link = None
        self.outbox = queue.Queue()

    def serve(self):
        while True:
            data = self.outbox.get()
            if not self.link or not self.link.is_up():
                self.link = Link(self.url)
            self.link.send(data)


Server('ws://localhost').serve()
