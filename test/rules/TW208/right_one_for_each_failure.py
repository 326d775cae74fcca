"""A thread is made where a client has failed, and not for each picture that the loop goes through."""

import threading


class Camera:
    def __init__(self, camera, clients):
        self.camera = camera
        self.clients = clients

    def close(self, client):
        client.closed = True
        client.connection.close()

    def stream(self):
        for picture in self.camera.capture_continuous():
            for client in self.clients:
                if client.closed:
                    continue
                try:
                    client.connection.send(picture)
                except OSError:
                    threading.Thread(target=self.close, args=(client,)).start()  # expect: TW201
