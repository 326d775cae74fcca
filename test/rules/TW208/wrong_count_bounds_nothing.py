import socket
import threading


class Counter:
    def __init__(self):
        self.inside = 0
        self.lock = threading.Lock()

    def serve(self, guest):
        guest.sendall(guest.recv(200))
        guest.close()
        with self.lock:
            self.inside -= 1

    def open(self, door):
        while True:
            guest, _ = door.accept()
            with self.lock:
                self.inside += 1
            if self.inside > 50:
                print("It is crowded")
            threading.Thread(target=self.serve, args=(guest,), daemon=True).start()  # expect: TW208


Counter().open(socket.create_server(("", 7000)))
