import socket
import threading


class Feed:
    def __init__(self):
        self.running = True
        self.listener = socket.socket()
        self.listener.bind(("", 9999))
        self.listener.listen()
        self.thread = threading.Thread(target=self.serve)
        self.thread.start()  # expect: TW201

    def serve(self):
        while self.running:  # expect: TW108
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            client.sendall(b"hello")
            client.close()

    def stop(self):
        self.running = False
        self.listener.close()


feed = Feed()
input()
feed.stop()
