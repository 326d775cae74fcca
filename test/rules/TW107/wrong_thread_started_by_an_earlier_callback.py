import threading
import time

import websocket


class Relay:
    def __init__(self, url):
        self.peers = {}
        self.socket = websocket.WebSocketApp(url, on_open=self.on_open, on_message=self.on_message)

    def on_open(self, _socket):
        self.sweeper = threading.Thread(target=self.sweep)
        self.sweeper.start()  # expect: TW201:hint

    def sweep(self):
        for number in range(1000):
            self.peers[number] = time.time()
            self.peers.pop(number - 5, None)

    def on_message(self, _socket, text):
        for peer in self.peers:  # expect: TW107
            print(peer, text)


def main():
    relay = Relay("wss://example.com/relay")
    receiver = threading.Thread(target=relay.socket.run_forever)
    receiver.start()
    receiver.join()


main()
