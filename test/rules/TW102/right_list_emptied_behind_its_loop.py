"""Taken out first and gone through then, under one lock, or of what nobody adds to meanwhile."""

import socket
import threading
import time


class Desk:
    def __init__(self):
        self.letters = []
        self.parcels = []
        self.notes = []
        self.lock = threading.Lock()

    def collect(self):
        server = socket.create_server(("", 8000))
        while True:
            link, _ = server.accept()
            with self.lock:
                self.letters.append(link.recv(1000))
                self.parcels.append(link.recv(1000))

    def run(self):
        threading.Thread(target=self.collect, daemon=True).start()
        while True:
            with self.lock:
                for letter in self.letters:
                    print(letter)
                self.letters = []
            with self.lock:
                parcels, self.parcels = self.parcels, []
            for parcel in parcels:
                print(parcel)
            self.notes.append(str(time.time()))
            for note in self.notes:
                print(note)
            self.notes = []
            time.sleep(5)


Desk().run()
