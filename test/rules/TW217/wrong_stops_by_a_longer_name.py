"""The method that stops the thread says what it disconnects."""

import socket
import threading


class Client:
    def __init__(self, address):
        self._stop = False
        self._socket = socket.create_connection(address)
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self):
        while not self._stop:  # expect: TW108
            print(self._socket.recv(100))

    def disconnect_socket(self):
        self._stop = True  # expect: TW217
        self._socket.close()


client = Client(("localhost", 4840))
client.disconnect_socket()
print("disconnected")
