"""Who is to go is found out under the lock, and whoever is left is read again under it."""

import socket
import threading


class Ward:
    def __init__(self):
        self.patients = []
        self.lock = threading.Lock()

    def admit(self):
        server = socket.create_server(("", 8000))
        while True:
            patient, _ = server.accept()
            with self.lock:
                self.patients.append(patient)

    def discharge(self):
        with self.lock:
            healthy = [one for one in self.patients if one.fileno() < 0]
        for one in healthy:
            one.close()
        with self.lock:
            self.patients = [one for one in self.patients if one not in healthy]


ward = Ward()
threading.Thread(target=ward.admit, daemon=True).start()
while True:
    ward.discharge()
